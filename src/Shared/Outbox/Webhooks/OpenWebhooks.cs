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
}
