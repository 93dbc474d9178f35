using BarnetIMidten.Shared.Outbox.Webhooks;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>A delivery in a line: what it says is not opened.</summary>
/// <param name="WebhookId">To which webhook, of one that goes there.</param>
internal sealed record DeliveryLine(
    DeliveryId Id,
    DeliveryKind Kind,
    WebhookId? WebhookId,
    string What,
    DeliveryState State,
    DateTimeOffset PutAt,
    string? Fault
);

internal static class DeliveryLines
{
    public static IQueryable<DeliveryLine> Latest(this IQueryable<Delivery> deliveries, int most) =>
        deliveries
            .OrderByDescending(d => d.MadeAt)
            .ThenByDescending(d => d.Id)
            .Take(most)
            .Select(d => new DeliveryLine(d.Id, d.Kind, d.WebhookId, d.What, d.State, DeliveryAnswer.InDenmark(d.MadeAt), d.Fault));
}
