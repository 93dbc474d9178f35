using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class LastDayTests
{
    [Theory]
    [InlineData(280, 0, 0, "recorded")]
    [InlineData(281, 0, 0, "visit.after-last-day")]
    [InlineData(287, 1, 0, "recorded")]
    [InlineData(288, 1, 0, "visit.after-last-day")]
    [InlineData(301, 0, 21, "recorded")]
    [InlineData(302, 0, 21, "visit.after-last-day")]
    public void Forty_weeks_are_280_days_and_later_by_extensions_and_pauses(int day, int extraWeeks, int paused, string expected)
    {
        PausedSpan[] pauses = paused == 0 ? [] : [new(A.Start.AddDays(50), A.Start.AddDays(50 + paused))];

        Assert.Equal(
            expected,
            A.Code(
                VisitRules.Check(A.Ordinary(A.Start.AddDays(day)), A.State(A.National(), extra: new Extra(0, extraWeeks), pauses: pauses))
            )
        );
    }

    [Theory]
    [InlineData(280, "recorded")]
    [InlineData(281, "visit.after-last-day")]
    public void Where_pauses_do_not_extend_the_limit_stays(int day, string expected) =>
        Assert.Equal(
            expected,
            A.Code(
                VisitRules.Check(
                    A.Ordinary(A.Start.AddDays(day)),
                    A.State(A.National(pauseExtends: false), pauses: [new PausedSpan(A.Start.AddDays(50), A.Start.AddDays(71))])
                )
            )
        );

    [Fact]
    public void An_open_pause_counts_to_today()
    {
        var state = A.State(A.National(), pauses: [new PausedSpan(A.Day("2026-03-01"), null)], today: "2026-03-11");

        Assert.Equal(A.Start.AddDays(290), state.LastDayFrom(A.Start));
    }

    [Theory]
    [InlineData("2026-01-05", 21)]
    [InlineData("2026-01-20", 21)]
    [InlineData("2026-02-01", 9)]
    [InlineData("2026-02-10", 0)]
    [InlineData("2026-03-01", 0)]
    public void Days_paused_before_the_start_meeting_do_not_lengthen_the_course(string startedOn, int days)
    {
        var state = A.State(A.National(), pauses: [new PausedSpan(A.Day("2026-01-20"), A.Day("2026-02-10"))]);

        Assert.Equal(A.Day(startedOn).AddDays(280 + days), state.LastDayFrom(A.Day(startedOn)));
    }

    [Fact]
    public void There_is_no_last_day_before_the_start_meeting_nor_without_a_limit()
    {
        Assert.Null(LastDay.Of(null, default, 0, A.National().Course));
        Assert.Null(LastDay.Of(A.Start, default, 0, A.Ishoej().Course));
    }
}
