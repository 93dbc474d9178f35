using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class PlanRuleTests
{
    private static readonly Plan Week = new(A.Day("2026-05-18"), A.Day("2026-05-22"), null);
    private static readonly Plan Next = new(A.Day("2026-05-25"), A.Day("2026-05-29"), null);

    [Theory]
    [InlineData(nameof(VisitStatus.Planned), "recorded")]
    [InlineData(nameof(VisitStatus.Held), "visit.not-planned")]
    [InlineData(nameof(VisitStatus.Cancelled), "visit.not-planned")]
    [InlineData(nameof(VisitStatus.NoShow), "visit.not-planned")]
    public void Only_a_planned_visit_is_called_off_or_moved(string status, string expected)
    {
        Assert.Equal(expected, A.Code(PlanRule.Check(A.Status(status))));
        Assert.Equal(expected, Moved(status: A.Status(status)));
    }

    [Theory]
    [InlineData("2026-05-17", "visit.window-not-open")]
    [InlineData("2026-05-18", "recorded")]
    [InlineData("2026-05-23", "recorded")]
    public void Nobody_stays_away_from_a_visit_before_its_window_has_opened(string today, string expected)
    {
        Assert.Equal(expected, A.Code(PlanRule.CheckMissed(Week, A.Day(today))));
        Assert.Equal("recorded", A.Code(PlanRule.CheckMissed(Plan.None, A.Day(today))));
    }

    [Theory]
    [InlineData("2026-05-18", "2026-05-22", null, "visit.same-window")]
    [InlineData("2026-05-18", "2026-05-22", "09:30", "recorded")]
    [InlineData("2026-05-18", "2026-05-21", null, "recorded")]
    [InlineData("2026-05-17", "2026-05-22", null, "recorded")]
    public void A_visit_moves_to_another_window_or_gets_a_time(string from, string to, string? clock, string expected) =>
        Assert.Equal(expected, Moved(to: new Plan(A.Day(from), A.Day(to), clock is null ? null : TimeOnly.Parse(clock, provider: null))));

    [Fact]
    public void A_day_is_the_window_that_begins_and_ends_on_it() =>
        Assert.True(new Plan(Week.From, null, null).IsSameAs(new Plan(Week.From, Week.From, null)));

    [Theory]
    [InlineData(nameof(VisitKind.Ordinary), true, "course.ended")]
    [InlineData(nameof(VisitKind.Ordinary), false, "recorded")]
    [InlineData(nameof(VisitKind.StartMeeting), false, "visit.start-meeting-exists")]
    [InlineData(nameof(VisitKind.Booster), true, "recorded")]
    public void A_visit_moves_only_where_it_could_still_be_planned(string kind, bool ended, string expected) =>
        Assert.Equal(
            expected,
            A.Code(
                PlanRule.CheckMove(
                    new VisitFacts(Enum.Parse<VisitKind>(kind), VisitStatus.Planned, null),
                    Week,
                    Next,
                    A.State(A.Ishoej(), endedOn: ended ? A.Day("2026-05-20") : null)
                )
            )
        );

    private static string Moved(VisitStatus status = VisitStatus.Planned, Plan? to = null) =>
        A.Code(PlanRule.CheckMove(new VisitFacts(VisitKind.Ordinary, status, null), Week, to ?? Next, A.State(A.Ishoej())));
}
