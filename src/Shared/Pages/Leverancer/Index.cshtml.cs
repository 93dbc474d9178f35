using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Pages.Webhooks;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Pages.Leverancer;

[Allow(Role.Administrator)]
public sealed class IndexModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Webhook { get; set; }

    internal IReadOnlyList<WebhookAnswer> Webhooks { get; private set; } = [];

    internal Paged<DeliveryAnswer> Found { get; private set; } = new([], 1, 1, 0);

    internal ReadOutbox.View Ways { get; private set; } = new(true, true, null);

    /// <summary>Post was just let go.</summary>
    [BindProperty(SupportsGet = true, Name = "sluppet")]
    public bool HasReleased { get; set; }

    public bool IsNarrowed => Kind is not null || State is not null || Webhook is not null;

    public int LastPage => (Found.Total + Found.PageSize - 1) / Found.PageSize;

    public IReadOnlyList<Choice> Kinds => texts.Choices<DeliveryKind>("delivery.kind");

    public IReadOnlyList<Choice> States => texts.Choices<DeliveryState>("delivery.state");

    public IReadOnlyList<Choice> WebhookChoices => [.. Webhooks.Select(w => new Choice(w.Id.ToString(), w.NameIn(texts)))];

    /// <summary>Null of what goes another way, or to a webhook that is no more or cannot be read.</summary>
    internal string? HostOf(DeliveryAnswer delivery) =>
        Webhooks.FirstOrDefault(w => w.Id == delivery.WebhookId) is { Url: { } url } ? new Uri(url).Host : null;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "side")] int? number, CancellationToken cancellation)
    {
        Webhooks = (await send.Send(new ListWebhooks.Query(), cancellation)).Value.Items;
        // what an address asks for that is no choice here narrows nothing
        Kind = Known(Kind, Kinds);
        State = Known(State, States);
        Webhook = Known(Webhook, WebhookChoices);
        var read = await send.Send(new ListDeliveries.Query(Kind, State, Webhook, number), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        (Found, Ways) = (read.Value, (await send.Send(new ReadOutbox.Query(), cancellation)).Value);
        return Page();
    }

    private static string? Known(string? asked, IReadOnlyList<Choice> choices) => choices.FirstOrDefault(c => c.Value == asked)?.Value;
}
