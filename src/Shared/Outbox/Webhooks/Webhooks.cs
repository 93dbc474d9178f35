using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal sealed class Webhooks(WebhookList list, Lazy<Outbox> outbox, Session session, TimeProvider clock) : IWebhooks
{
    public async Task Tell(string name, Guid referral, Guid? course = null, DateOnly? on = null, CancellationToken cancellation = default)
    {
        foreach (var webhook in list.All().Where(w => w.Events.Contains(name, StringComparer.Ordinal)))
        {
            var data = new WebhookData(EntityId.Text(referral), course is { } id ? EntityId.Text(id) : null, on);
            await Put(webhook, name, data, referral, cancellation);
        }
    }

    public Task<DeliveryId> Put(ListedWebhook webhook, string name, WebhookData data, Guid? subject, CancellationToken cancellation)
    {
        var told = new WebhookEvent(name, clock.GetUtcNow(), session.Store.Code.ToString(), data);
        var content = new Content(Event: told);
        return outbox.Value.Put(Delivery.ToWebhook(webhook.Id, name, content, subject, webhook.Paused, clock.GetUtcNow()), cancellation);
    }
}
