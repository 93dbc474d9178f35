namespace BarnetIMidten.Shared.Outbox;

/// <summary>How long is waited before something is tried again: longer each time, and never all at once that failed at once.</summary>
internal static class Pauses
{
    private static readonly TimeSpan[] All =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(24),
    ];

    /// <summary>So often is a delivery tried before it counts as failed.</summary>
    public static int Most => All.Length + 1;

    /// <summary>The pause after so many tries, up to a fifth longer by the delivery's own id; null when it was tried often enough.</summary>
    public static TimeSpan? After(int tries, DeliveryId id) =>
        tries < Most ? All[Math.Max(tries, 1) - 1] * (1 + (id.Value.ToByteArray()[15] / 255.0 * 0.2)) : null;
}
