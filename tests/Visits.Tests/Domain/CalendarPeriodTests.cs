using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-29", 48, 2026)]
    [InlineData("2026-11-29", "2026-11-23", "2026-11-29", 48, 2026)]
    [InlineData("2026-11-30", "2026-11-30", "2026-12-06", 49, 2026)]
    [InlineData("2026-12-31", "2026-12-28", "2027-01-03", 53, 2026)]
    [InlineData("2027-01-03", "2026-12-28", "2027-01-03", 53, 2026)]
    [InlineData("2027-01-04", "2027-01-04", "2027-01-10", 1, 2027)]
    [InlineData("2025-12-29", "2025-12-29", "2026-01-04", 1, 2026)]
    [InlineData("2024-02-29", "2024-02-26", "2024-03-03", 9, 2024)]
    public void A_week_is_Monday_to_Sunday_and_numbered_by_its_Thursday(string day, string from, string to, int number, int year)
    {
        var week = new CalendarPeriod(CalendarView.Week, A.Day(day));

        Assert.Equal((A.Day(from), A.Day(to)), (week.Span.From, week.Span.To));
        Assert.Equal([A.Day(from)], week.Mondays);
        Assert.Equal((number, year), (CalendarPeriod.NumberOf(week.First), CalendarPeriod.YearOf(week.First)));
        Assert.Equal((A.Day(from).AddDays(-7), A.Day(from).AddDays(7)), (week.Earlier.First, week.Later.First));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-10-26", "2026-12-06", 6)]
    [InlineData("2027-02-14", "2027-02-01", "2027-02-28", 4)]
    [InlineData("2024-02-29", "2024-01-29", "2024-03-03", 5)]
    [InlineData("2026-12-31", "2026-11-30", "2027-01-03", 5)]
    [InlineData("2027-01-01", "2026-12-28", "2027-01-31", 5)]
    public void A_month_shows_the_whole_weeks_that_it_touches(string day, string from, string to, int weeks)
    {
        var month = new CalendarPeriod(CalendarView.Month, A.Day(day));

        Assert.Equal((A.Day(from), A.Day(to)), (month.Span.From, month.Span.To));
        Assert.Equal(weeks, month.Mondays.Count());
        Assert.All(month.Mondays, monday => Assert.Equal(DayOfWeek.Monday, monday.DayOfWeek));
    }

    [Theory]
    [InlineData("2026-01-31", "2025-12-01", "2026-02-01")]
    [InlineData("2024-02-29", "2024-01-01", "2024-03-01")]
    [InlineData("2026-12-31", "2026-11-01", "2027-01-01")]
    public void Months_follow_one_another_whatever_their_length(string day, string earlier, string later)
    {
        var month = new CalendarPeriod(CalendarView.Month, A.Day(day));

        Assert.Equal((A.Day(earlier), A.Day(later)), (month.Earlier.First, month.Later.First));
        Assert.Equal(month.First, month.Earlier.Later.First);
        Assert.Equal(month.First, month.Later.Earlier.First);
    }

    [Theory]
    [InlineData("2026-02-28", "2026-02-01", true)]
    [InlineData("2026-02-28", "2026-02-28", true)]
    [InlineData("2026-02-28", "2026-03-01", false)]
    [InlineData("2024-02-28", "2024-02-29", true)]
    public void A_month_is_about_its_own_days_alone(string month, string day, bool about) =>
        Assert.Equal(about, new CalendarPeriod(CalendarView.Month, A.Day(month)).IsAbout(A.Day(day)));

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("2200-01-01", false)]
    public void Days_beyond_the_known_holidays_are_nobodys(string day, bool known) => Assert.Equal(known, CalendarPeriod.Knows(A.Day(day)));
}
