using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Pages.Webhooks;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Pages.Leverancer;

[Allow(Role.Administrator)]
public sealed class ShowModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public DeliveryId Id { get; set; }

    internal DeliveryWithTries Shown
    {
        get => field ?? throw new InvalidOperationException("The delivery was not read");
        private set;
    }

    /// <summary>Null of one that is no more.</summary>
    public string? WebhookName { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancellation) => Do(new SendAgain.Command(Id), cancellation);

    public Task<IActionResult> OnPostDropAsync(CancellationToken cancellation) => Do(new GiveUpDelivery.Command(Id), cancellation);

    private async Task<IActionResult> Do(ICommand<DeliveryAnswer> command, CancellationToken cancellation) =>
        await ModelState.Did(() => send.Send(command, cancellation), texts, "") ? Redirect($"/leverancer/{Id}") : await Show(cancellation);

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadDelivery.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Shown = read.Value;
        if (Shown.Delivery.WebhookId is { } webhook)
        {
            var found = await send.Send(new ReadWebhook.Query(webhook), cancellation);
            WebhookName = found.Refusal is null ? found.Value.NameIn(texts) : null;
        }

        return Page();
    }
}
