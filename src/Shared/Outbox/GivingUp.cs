using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox;

internal static class GivingUp
{
    /// <summary>Nobody will send them, and what they said is gone. Unopened: one that is damaged is given up like any other.</summary>
    /// <returns>How many had not ended already.</returns>
    public static Task<int> GiveUp(this IQueryable<Delivery> deliveries, DateTimeOffset now, CancellationToken cancellation) =>
        deliveries.GiveUp(now, fault: null, cancellation);

    /// <param name="fault">Why, as a key of the phrasebook; where nobody says, the last try's stays.</param>
    public static Task<int> GiveUp(this IQueryable<Delivery> deliveries, DateTimeOffset now, string? fault, CancellationToken cancellation)
    {
        var ended = now.ToUnixTimeMilliseconds();
        return deliveries
            .Where(d => d.State != DeliveryState.Delivered && d.State != DeliveryState.Dropped)
            .ExecuteUpdateAsync(
                to =>
                    to.SetProperty(d => d.State, DeliveryState.Dropped)
                        .SetProperty(d => d.EndedAt, ended)
                        .SetProperty(d => d.Fault, d => fault ?? d.Fault)
                        .SetProperty(d => EF.Property<byte[]?>(d, "SealedContent"), (byte[]?)null),
                cancellation
            );
    }
}
