using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Pages.Webhooks;

/// <summary>One webhook: what it is told of, a try, a pause, the end.</summary>
[Allow(Role.Administrator)]
public sealed class ShowModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public WebhookId Id { get; set; }

    [BindProperty]
    public WebhookForm Input { get; set; } = new();

    /// <summary>Its version when the form was filled: nobody's change is overwritten unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    public WebhookAnswer Shown
    {
        get => field ?? throw new InvalidOperationException("The webhook was not read");
        private set;
    }

    public bool HasSaved { get; private set; }

    private string Saved => $"/leverancer/webhooks/{Id}?gemt=true";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "gemt")] bool hasSaved, CancellationToken cancellation)
    {
        HasSaved = hasSaved;
        var shown = await Show(cancellation);
        if (shown is PageResult)
        {
            SeenVersion = Shown.Version;
            Input = new WebhookForm
            {
                Name = Shown.Name,
                Url = Shown.Url,
                Events = [.. Shown.Events],
            };
        }

        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        return Do(() => send.Send(new ChangeWebhook.Command(Id, Input.Body), cancellation), _ => Saved, cancellation);
    }

    public Task<IActionResult> OnPostPingAsync(CancellationToken cancellation) =>
        Do(() => send.Send(new PingWebhook.Command(Id), cancellation), put => $"/leverancer/{put.DeliveryId}", cancellation);

    public Task<IActionResult> OnPostPauseAsync(bool paused, CancellationToken cancellation) =>
        Do(() => send.Send(new PauseWebhook.Command(Id, new PauseWebhook.Body(paused)), cancellation), _ => Saved, cancellation);

    public Task<IActionResult> OnPostEndFormerAsync(CancellationToken cancellation) =>
        Do(() => send.Send(new EndFormerSecret.Command(Id), cancellation), _ => Saved, cancellation);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        Do(() => send.Send(new RemoveWebhook.Command(Id), cancellation), _ => "/leverancer/webhooks", cancellation);

    private async Task<IActionResult> Do<T>(Func<Task<Result<T>>> act, Func<T, string> leadsTo, CancellationToken cancellation)
    {
        T? did = default;
        return await ModelState.Did(
            async () =>
            {
                var done = await act();
                did = done.Refusal is null ? done.Value : default;
                return done;
            },
            texts
        )
            ? Redirect(leadsTo(did!))
            : await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadWebhook.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Shown = read.Value;
        return Page();
    }
}
