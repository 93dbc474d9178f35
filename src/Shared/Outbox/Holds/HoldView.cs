using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>Post that is held, as the administrator sees it: neither to whom a mail goes nor about whom.</summary>
/// <param name="Words">Why, as the operator wrote; null where nobody asked for it.</param>
/// <param name="Cut">What was put until then may have left already.</param>
/// <param name="InDoubt">How much of it has not left from here.</param>
/// <param name="LatestInDoubt">The latest hundred of them.</param>
/// <param name="PutSince">How much was put since and waits.</param>
/// <param name="Lanes">The same by where it goes.</param>
internal sealed record HoldView(
    HoldReason Reason,
    string? Words,
    DateTimeOffset Since,
    DateTimeOffset Cut,
    int InDoubt,
    IReadOnlyList<DeliveryLine> LatestInDoubt,
    int PutSince,
    IReadOnlyList<HeldLane> Lanes
)
{
    /// <summary>So many of those in doubt are named.</summary>
    public const int Named = 100;

    public static async Task<HoldView> Of(Hold hold, KernelDb db, CancellationToken cancellation)
    {
        var inDoubt = await Count(db.Deliveries.InDoubt(hold), cancellation);
        var since = await Count(db.Deliveries.PutSince(hold), cancellation);
        var names = (await db.Webhooks.ThatOpen(cancellation)).ToDictionary(w => w.Id, w => w.Target.Name);
        return new HoldView(
            hold.Reason,
            hold.Words,
            DeliveryAnswer.InDenmark(hold.Since),
            DeliveryAnswer.InDenmark(hold.Cut),
            inDoubt.Values.Sum(),
            await db.Deliveries.InDoubt(hold).Latest(Named).ToListAsync(cancellation),
            since.Values.Sum(),
            [
                .. inDoubt
                    .Keys.Union(since.Keys)
                    .Select(lane => new HeldLane(
                        lane.Kind,
                        lane.Webhook,
                        lane.Webhook is { } id ? names.GetValueOrDefault(id) : null,
                        inDoubt.GetValueOrDefault(lane),
                        since.GetValueOrDefault(lane)
                    ))
                    .OrderBy(l => l.Kind)
                    .ThenBy(l => l.Name, StringComparer.Ordinal),
            ]
        );
    }

    private static async Task<Dictionary<Lane, int>> Count(IQueryable<Delivery> held, CancellationToken cancellation) =>
        (
            await held.GroupBy(d => new { d.Kind, d.WebhookId })
                .Select(g => new
                {
                    g.Key.Kind,
                    g.Key.WebhookId,
                    N = g.Count(),
                })
                .ToListAsync(cancellation)
        ).ToDictionary(g => new Lane(g.Kind, g.WebhookId), g => g.N);
}

/// <param name="Webhook">To which of them; null of mail and documents.</param>
/// <param name="Name">What the administrator calls it; null too where that does not open.</param>
internal sealed record HeldLane(DeliveryKind Kind, WebhookId? Webhook, string? Name, int InDoubt, int PutSince);
