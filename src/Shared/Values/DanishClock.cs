namespace BarnetIMidten.Shared.Values;

/// <summary>The one clock. "Today" is the day in Europe/Copenhagen. Source: contract/api.md, Conventions.</summary>
public sealed class DanishClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>This instant, with the offset of Copenhagen (+01:00, in summer +02:00).</summary>
    public DateTimeOffset Now => InDenmark(time.GetUtcNow());

    /// <summary>The day it is in Copenhagen.</summary>
    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>The same instant with the offset of Copenhagen.</summary>
    public static DateTimeOffset InDenmark(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Copenhagen);

    /// <summary>The day it was in Copenhagen at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InDenmark(instant).DateTime);
}
