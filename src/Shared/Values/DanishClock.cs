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

    /// <summary>The instant at which clocks in Copenhagen show a time of a day. When summer time ends an hour is shown twice: the first is meant.
    /// When it begins an hour is skipped: the same time by the clock that was not put forward.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        var offset =
            Copenhagen.IsAmbiguousTime(shown) ? Copenhagen.GetAmbiguousTimeOffsets(shown).Max()
            : Copenhagen.IsInvalidTime(shown) ? Copenhagen.GetUtcOffset(shown.AddHours(-1))
            : Copenhagen.GetUtcOffset(shown);
        return InDenmark(new DateTimeOffset(shown, offset));
    }

    /// <summary>Whether clocks in Copenhagen never show a time of a day: they are put forward past it.</summary>
    public static bool Skips(DateOnly day, TimeOnly time) => Copenhagen.IsInvalidTime(day.ToDateTime(time));

    /// <summary>The day it was in Copenhagen at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InDenmark(instant).DateTime);
}
