using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>When people are written to: on workdays, between six and eight in the evening. »At once« is no sooner. The hours are ours (ADR 0036).</summary>
internal static class ReminderHours
{
    /// <summary>The hours from which a daily mail can be chosen.</summary>
    public const int First = 6;
    public const int Last = 17;

    /// <summary>The daily mail of one who has not chosen.</summary>
    public const int Usual = 7;

    /// <summary>When the mail of a day is no news any more, and is not sent late.</summary>
    public static readonly TimeOnly Evening = new(20, 0);

    /// <param name="now">By the clock in Copenhagen, as everywhere here.</param>
    public static bool IsOpen(DateTimeOffset now) =>
        DanishHolidays.IsWorkday(DayOf(now)) && now.Hour >= First && TimeOnly.FromDateTime(now.DateTime) < Evening;

    public static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.DateTime);
}
