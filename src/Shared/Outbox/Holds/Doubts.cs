using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Holds;

internal static class Doubts
{
    /// <summary>What has not left this outbox, and may have left another that was the same until the cut: what had failed too, which somebody there may have sent again.</summary>
    public static IQueryable<Delivery> InDoubt(this IQueryable<Delivery> deliveries, Hold hold)
    {
        var cut = hold.Cut;
        return deliveries.Where(d =>
            d.MadeAt <= cut
            && (
                d.State == DeliveryState.Waiting
                || d.State == DeliveryState.Paused
                || (d.State == DeliveryState.Failed && EF.Property<byte[]?>(d, "SealedContent") != null)
            )
        );
    }

    /// <summary>What waits, and was put here and nowhere else.</summary>
    public static IQueryable<Delivery> PutSince(this IQueryable<Delivery> deliveries, Hold hold)
    {
        var cut = hold.Cut;
        return deliveries.Where(d => d.State == DeliveryState.Waiting && d.MadeAt > cut);
    }
}
