using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Pages.Leverancer;

/// <summary>Post that is held: why, how much of it is in doubt, and what becomes of that.</summary>
[Allow(Role.Administrator)]
public sealed class HeldModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    internal HoldView? Hold { get; private set; }

    public IReadOnlyList<Choice> Ends => texts.Choices<WhenInDoubt>("outbox.end");

    public IReadOnlyList<Choice> InDoubt =>
        [.. (Hold?.LatestInDoubt ?? []).Select(d => new Choice(d.Id.ToString(), string.Join(" · ", Said(d))))];

    /// <summary>The webhook by its name; mail and documents by their way.</summary>
    internal string Receiver(DeliveryKind kind, string? webhook) => webhook ?? texts.Of("delivery.kind", kind);

    public Task OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = new ReleasePost.Body(Input.Reason, Input.InDoubt, [.. Input.Except]);
        if (await ModelState.Did(() => send.Send(new ReleasePost.Command(body), cancellation), texts))
        {
            return Redirect("/leverancer?sluppet=true");
        }

        await Show(cancellation);
        return Page();
    }

    private IEnumerable<string> Said(DeliveryLine delivery)
    {
        yield return texts[$"delivery.what.{delivery.What}"];
        yield return Receiver(
            delivery.Kind,
            Hold!.Lanes.FirstOrDefault(l => l.Webhook == delivery.WebhookId && l.Kind == delivery.Kind)?.Name
        );
        yield return DanishFormat.Moment(delivery.PutAt);
        if (delivery.State != DeliveryState.Waiting)
        {
            yield return texts.Of("delivery.state", delivery.State);
        }
    }

    private async Task Show(CancellationToken cancellation) => Hold = (await send.Send(new ReadOutbox.Query(), cancellation)).Value.Hold;

    public sealed class Form
    {
        public string? Reason { get; set; }
        public WhenInDoubt? InDoubt { get; set; }
        public IList<DeliveryId> Except { get; set; } = [];
    }
}
