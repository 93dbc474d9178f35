using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class WorkAheadTests
{
    private static readonly DateOnly Monday = A.Day("2026-03-02");

    [Theory]
    [InlineData(4, 28, 0, 1)] // four visits in four weeks
    [InlineData(4, 42, 14, 1)] // the days paused are left out
    [InlineData(1, 2, 0, 1)] // of less than a week a week
    [InlineData(6, 21, 0, 2)]
    public void The_pace_is_the_visits_of_a_week_so_far(int held, int days, int paused, int pace) =>
        Assert.Equal(pace, WorkAhead.Pace(new CourseStanding(A.Held(held), default, paused, null), rests: false, A.Start.AddDays(days)));

    [Fact]
    public void What_has_not_begun_rests_or_is_over_has_no_pace()
    {
        var today = A.Start.AddDays(30);

        Assert.Null(WorkAhead.Pace(new CourseStanding(Tally.Nothing, default, 0, null), rests: false, today));
        Assert.Null(WorkAhead.Pace(new CourseStanding(A.Held(3), default, 0, null), rests: true, today));
        Assert.Null(WorkAhead.Pace(new CourseStanding(A.Held(3), default, 0, today), rests: false, today));
    }

    [Fact]
    public void Visits_are_expected_until_they_are_used_up() =>
        Assert.Equal([1.5m, 0.5m, 0m], WorkAhead.Expected(1.5m, visitsLeft: 2, lastDay: null, Monday, weeks: 3));

    [Fact]
    public void Visits_are_expected_until_the_last_day_a_part_of_its_week() =>
        Assert.Equal([7m, 3m, 0m], WorkAhead.Expected(7m, visitsLeft: null, A.Day("2026-03-11"), Monday, weeks: 3));

    [Theory]
    [InlineData("2026-03-01", "2026-03-02")]
    [InlineData("2026-03-02", "2026-03-09")]
    [InlineData("2026-03-03", "2026-03-09")]
    public void The_weeks_begin_at_the_next_monday(string today, string monday) =>
        Assert.Equal(A.Day(monday), WorkAhead.NextMonday(A.Day(today)));
}
