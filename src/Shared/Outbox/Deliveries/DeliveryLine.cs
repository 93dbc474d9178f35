namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>A delivery in a line: what it says is not opened.</summary>
internal sealed record DeliveryLine(DeliveryId Id, DeliveryKind Kind, string What, DateTimeOffset PutAt, string? Fault);

internal static class DeliveryLines
{
    public static IQueryable<DeliveryLine> Latest(this IQueryable<Delivery> deliveries, int most) =>
        deliveries
            .OrderByDescending(d => d.MadeAt)
            .ThenByDescending(d => d.Id)
            .Take(most)
            .Select(d => new DeliveryLine(d.Id, d.Kind, d.What, DeliveryAnswer.InDenmark(d.MadeAt), d.Fault));
}
