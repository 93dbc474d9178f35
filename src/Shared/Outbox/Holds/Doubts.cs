namespace BarnetIMidten.Shared.Outbox.Holds;

internal static class Doubts
{
    /// <summary>What has not left this outbox, and may have left another that was the same until the cut.</summary>
    public static IQueryable<Delivery> InDoubt(this IQueryable<Delivery> deliveries, Hold hold)
    {
        var cut = hold.Cut;
        return deliveries.Where(d => (d.State == DeliveryState.Waiting || d.State == DeliveryState.Held) && d.MadeAt <= cut);
    }
}
