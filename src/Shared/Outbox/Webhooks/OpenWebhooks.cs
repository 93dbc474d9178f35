using BarnetIMidten.Shared.Keys;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal static class OpenWebhooks
{
    /// <summary>Those of them that open: one that is damaged is passed over.</summary>
    public static async Task<IReadOnlyList<Webhook>> ThatOpen(this IQueryable<Webhook> webhooks, CancellationToken cancellation)
    {
        var ids = await webhooks.Select(w => w.Id).ToListAsync(cancellation);
        return (await OneByOne.Open(ids, id => webhooks.SingleAsync(w => w.Id == id, cancellation))).Opened;
    }

    /// <summary>All of them, the oldest first: one that is damaged is not passed over, but says so.</summary>
    public static async Task<IReadOnlyList<WebhookAnswer>> Told(this IQueryable<Webhook> webhooks, CancellationToken cancellation)
    {
        var all = await webhooks
            .OrderBy(w => w.MadeAt)
            .Select(w => WebhookAnswer.Unopened(w.Id, w.Events, w.Paused, w.MadeAt, w.Version, w.FormerUntil))
            .ToListAsync(cancellation);
        var open = (await webhooks.ThatOpen(cancellation)).ToDictionary(w => w.Id);
        return all.ConvertAll(w => open.TryGetValue(w.Id, out var whole) ? WebhookAnswer.Of(whole) : w);
    }
}
