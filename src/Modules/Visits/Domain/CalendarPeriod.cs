using System.Globalization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

internal enum CalendarView
{
    Week,
    Month,
}

/// <summary>What a calendar shows at once: the week of a day, or the weeks that its month touches. Weeks are those of ISO 8601, Monday to Sunday.</summary>
internal readonly record struct CalendarPeriod(CalendarView View, DateOnly Day)
{
    private const int Week = 7;

    /// <summary>The days for which Danish holidays are known; beyond them nobody has a visit.</summary>
    public static bool Knows(DateOnly day) => day.Year is >= 1900 and < 2200;

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));

    public static int NumberOf(DateOnly monday) => ISOWeek.GetWeekOfYear(monday);

    /// <summary>The year that the week is counted in: the one that holds its Thursday.</summary>
    public static int YearOf(DateOnly monday) => ISOWeek.GetYear(monday);

    /// <summary>The first day that it is about: of a month view its first, though the week before it may be shown in part.</summary>
    public DateOnly First => View == CalendarView.Week ? MondayOf(Day) : Day.AddDays(1 - Day.Day);

    public DateOnly Last => View == CalendarView.Week ? First.AddDays(Week - 1) : First.AddMonths(1).AddDays(-1);

    /// <summary>All that is shown: whole weeks.</summary>
    public DateSpan Span => new(MondayOf(First), MondayOf(Last).AddDays(Week - 1));

    public CalendarPeriod Earlier => this with { Day = View == CalendarView.Week ? First.AddDays(-Week) : First.AddMonths(-1) };

    public CalendarPeriod Later => this with { Day = View == CalendarView.Week ? First.AddDays(Week) : First.AddMonths(1) };

    public IEnumerable<DateOnly> Mondays
    {
        get
        {
            var span = Span;
            return Enumerable.Range(0, span.Days / Week).Select(n => span.From.AddDays(n * Week));
        }
    }

    public bool IsAbout(DateOnly day) => day >= First && day <= Last;
}
