using System.Globalization;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class CalendarWeekTests
{
    private static readonly CalendarPeriod November = new(CalendarView.Month, A.Day("2026-11-22"));

    [Theory]
    [InlineData("2026-11-23", "2026-11-25", "48: 1+3")]
    [InlineData("2026-11-27", "2026-11-27", "48: 5+1")]
    [InlineData("2026-11-28", "2026-12-01", "48: 6+2>, 49: <1+2 again")]
    [InlineData("2026-11-13", "2026-11-30", "46: 5+3>, 47: <1+7> again, 48: <1+7> again, 49: <1+1 again")]
    [InlineData("2026-10-01", "2026-10-27", "44: <1+2")]
    [InlineData("2026-12-05", "2027-01-10", "49: 6+2>")]
    [InlineData("2026-10-25", "2026-10-25", "")]
    [InlineData("2026-12-07", "2026-12-09", "")]
    public void A_window_is_one_bar_in_each_week_that_it_touches(string from, string to, string parts) =>
        Assert.Equal(parts, Told(CalendarWeek.Of(November, [Planned(from, to)])));

    [Fact]
    public void A_window_over_New_Year_crosses_from_week_53_to_week_1()
    {
        var december = new CalendarPeriod(CalendarView.Month, A.Day("2026-12-15"));
        var january = new CalendarPeriod(CalendarView.Month, A.Day("2027-01-15"));
        var window = Planned("2026-12-30", "2027-01-05");

        Assert.Equal("53: 3+5>", Told(CalendarWeek.Of(december, [window])));
        Assert.Equal("53: 3+5>, 1: <1+2 again", Told(CalendarWeek.Of(january, [window])));
    }

    [Fact]
    public void A_leap_day_is_a_day()
    {
        var week = new CalendarPeriod(CalendarView.Week, A.Day("2024-02-29"));

        Assert.Equal("9: 3+3", Told(CalendarWeek.Of(week, [Planned("2024-02-28", "2024-03-01")])));
    }

    [Fact]
    public void A_pause_that_lasts_goes_on_to_the_last_day_shown()
    {
        var pause = Planned("2026-11-20", "2026-11-20") with
        {
            Kind = EntryKind.Pause,
            Days = new DateSpan(A.Day("2026-11-20"), DateOnly.MaxValue),
        };

        Assert.True(pause.IsOpenEnded);
        Assert.Equal("47: 5+3>, 48: <1+7> again, 49: <1+7> again", Told(CalendarWeek.Of(November, [pause])));
    }

    [Fact]
    public void On_a_day_the_agreed_come_first_by_the_clock_and_pauses_last()
    {
        var pause = Planned("2026-11-23", "2026-11-29", serial: 1) with { Kind = EntryKind.Pause };
        var window = Planned("2026-11-23", "2026-11-24", serial: 2);
        var late = Planned("2026-11-23", "2026-11-23", serial: 3) with { StartsAt = new TimeOnly(13, 0) };
        var early = Planned("2026-11-23", "2026-11-23", serial: 4) with { StartsAt = new TimeOnly(9, 30) };

        var week = CalendarWeek.Of(new CalendarPeriod(CalendarView.Week, A.Day("2026-11-23")), [pause, window, late, early]).Single();

        Assert.Equal([4, 3, 2, 1], week.Days[0].Parts.Select(p => p.Entry.Number.Serial));
    }

    /// <summary>Said the other way round: a day shows an entry if and only if the entry has that day.</summary>
    [Fact]
    public void Every_day_of_a_window_is_covered_once_and_no_other_day_is()
    {
        foreach (var begins in Enumerable.Range(-10, 60))
        {
            foreach (var length in (int[])[1, 2, 6, 7, 8, 20])
            {
                var from = A.Day("2026-10-26").AddDays(begins);
                var entry = Planned(from, from.AddDays(length - 1));
                var covered = CalendarWeek
                    .Of(November, [entry])
                    .SelectMany(w => w.Days.SelectMany(d => d.Parts.Select(p => (First: d.Day, p))))
                    .SelectMany(p => Enumerable.Range(0, p.p.Length).Select(n => p.First.AddDays(n)))
                    .ToList();
                var span = November.Span;
                Assert.Equal(Enumerable.Range(0, length).Select(n => from.AddDays(n)).Where(span.Contains), covered);
            }
        }
    }

    [Theory]
    [InlineData("Planned", "2026-11-22", "Planned")]
    [InlineData("Planned", "2026-11-21", "Overdue")]
    [InlineData("Held", "2026-11-21", "Held")]
    [InlineData("Cancelled", "2026-11-30", "Cancelled")]
    [InlineData("NoShow", "2026-11-01", "NoShow")]
    public void A_plan_is_overdue_the_day_after_its_last(string status, string last, string kind) =>
        Assert.Equal(kind, CalendarEntry.KindOf(A.Status(status), A.Day(last), A.Day("2026-11-22")).ToString());

    private static string Told(IReadOnlyList<CalendarWeek> weeks) =>
        string.Join(
            ", ",
            from week in weeks
            from day in week.Days
            from part in day.Parts
            select string.Create(
                CultureInfo.InvariantCulture,
                $"{CalendarPeriod.NumberOf(week.Monday)}: {(part.BeganBefore ? "<" : "")}{part.Column}+{part.Length}{(part.GoesOn ? ">" : "")}{(part.IsAgain ? " again" : "")}"
            )
        );

    private static CalendarEntry Planned(string from, string to, int serial = 1) => Planned(A.Day(from), A.Day(to), serial);

    private static CalendarEntry Planned(DateOnly from, DateOnly to, int serial = 1) =>
        new(
            EntryKind.Planned,
            CourseId.New(),
            new CourseNumber(2026, serial),
            ReferralId.New(),
            UserId.New(),
            VisitId.New(),
            VisitKind.Ordinary,
            new DateSpan(from, to)
        );
}
