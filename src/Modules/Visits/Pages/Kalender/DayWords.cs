using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Kalender;

/// <summary>How a day, a week and a whole calendar are named and marked.</summary>
internal static class DayWords
{
    private static System.Globalization.CultureInfo Language => System.Globalization.CultureInfo.CurrentUICulture;

    /// <summary>»Uge 48, 2026« or »November 2026«.</summary>
    public static string Title(this Phrasebook texts, CalendarPeriod period) =>
        period.View == CalendarView.Week
            ? texts["calendar.week-title", CalendarPeriod.NumberOf(period.First), CalendarPeriod.YearOf(period.First).ToString(Language)]
            : Capital(period.First.ToString("MMMM yyyy", Language));

    /// <summary>»23.–29. nov. 2026 · Mette Demo«.</summary>
    public static string Meta(this Phrasebook texts, ShowCalendar.Answer shown) =>
        string.Join(
            " · ",
            new[]
            {
                shown.Period.View == CalendarView.Week ? DanishFormat.FullRange(shown.Period.First, shown.Period.Last) : null,
                shown.Whose?.Name ?? texts["calendar.corps"],
            }.OfType<string>()
        );

    /// <summary>man., tirs. / Mon, Tue</summary>
    public static string Weekday(DateOnly day) => day.ToString("ddd", Language);

    /// <summary>23. / 23</summary>
    public static string Number(DateOnly day) => day.ToString(Languages.EnglishNow ? "%d" : "d.", Language);

    public static string Css(CalendarDay day, ShowCalendar.Answer shown)
    {
        var column = ((int)day.Day.DayOfWeek + 6) % 7;
        var marks = new[]
        {
            $"cal-day d{column + 1}",
            day.Day == shown.Today ? "today" : null,
            DanishHolidays.IsWorkday(day.Day) ? null : "free",
            shown.Period.IsAbout(day.Day) ? null : "beside",
            IsQuiet(day, shown) ? "quiet" : null,
        };
        return string.Join(' ', marks.OfType<string>());
    }

    /// <summary>A list of days leaves it out: nothing begins on it, and it is neither today nor a holiday of the month.</summary>
    public static bool IsQuiet(CalendarDay day, ShowCalendar.Answer shown) =>
        shown.Period.View == CalendarView.Month
        && day.Parts.All(p => p.IsAgain)
        && !(shown.Period.IsAbout(day.Day) && (day.Day == shown.Today || DanishHolidays.On(day.Day) is not null));

    /// <summary>What can be held today and began on an earlier day of the week, where a list of days has left it.</summary>
    public static IReadOnlyList<EntryPart> OpenFromBefore(CalendarDay day, CalendarWeek week, ShowCalendar.Answer shown) =>
        day.Day != shown.Today
            ? []
            :
            [
                .. week
                    .Days.TakeWhile(d => d.Day < day.Day)
                    .SelectMany(d => d.Parts)
                    .Where(p => p.Entry.Kind is EntryKind.Planned or EntryKind.Booster && p.Entry.Days.To >= day.Day),
            ];

    /// <summary>There is nothing in it at all.</summary>
    public static bool IsBare(ShowCalendar.Answer shown) => shown.Weeks.All(w => w.Days.All(d => d.Parts.Count == 0));

    private static string Capital(string text) => char.ToUpper(text[0], Language) + text[1..];
}
