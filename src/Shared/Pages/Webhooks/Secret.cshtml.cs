using System.Globalization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Pages.Webhooks;

/// <summary>A new secret for a webhook. The answer to the form holds it, and no other page ever does: so there is no redirect.</summary>
[Allow(Role.Administrator)]
public sealed class SecretModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    private static readonly int[] Hours = [0, RotateSecret.UsualHours, 7 * 24, RotateSecret.MostHours];

    [BindProperty(SupportsGet = true, Name = "id")]
    public WebhookId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Its version when the form was filled.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    public WebhookAnswer Shown
    {
        get => field ?? throw new InvalidOperationException("The webhook was not read");
        private set;
    }

    public IReadOnlyList<Choice> Spans =>
        [.. Hours.Select(h => new Choice(h.ToString(CultureInfo.InvariantCulture), texts[$"webhook.former-hours.{h}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await Show(cancellation);
        if (shown is PageResult)
        {
            (SeenVersion, Input.FormerHours) = (Shown.Version, RotateSecret.UsualHours);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        Result<WebhookAnswer>? rotated = null;
        if (
            await ModelState.Did(
                async () => rotated = await send.Send(new RotateSecret.Command(Id, new RotateSecret.Body(Input.FormerHours)), cancellation),
                texts
            )
        )
        {
            (Shown, ViewData[PageFlags.HoldsSecret]) = (rotated!.Value, true);
            return Page();
        }

        return await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadWebhook.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Shown = read.Value;
        return Shown.Unreadable ? Redirect($"/leverancer/webhooks/{Id}") : Page();
    }

    public sealed class Form
    {
        public int? FormerHours { get; set; }
    }
}
