using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class BoosterTests
{
    private static readonly DateOnly LastVisit = A.Start.AddDays(7);

    [Theory]
    [InlineData(13, "booster.outside-window")]
    [InlineData(14, "recorded")]
    [InlineData(28, "recorded")]
    [InlineData(29, "booster.outside-window")]
    public void The_booster_is_held_14_to_28_days_after_the_last_visit(int day, string expected) =>
        Assert.Equal(
            expected,
            A.Code(VisitRules.Check(A.Booster(LastVisit.AddDays(day)), A.State(A.Ishoej(), A.Held(2), endedOn: LastVisit.AddDays(10))))
        );

    [Fact]
    public void The_window_is_counted_from_the_last_visit_not_from_the_end()
    {
        var allowance = Allowance.Of(A.Held(2), default, 0, ended: true, A.Ishoej().Course);

        Assert.Equal((LastVisit.AddDays(14), LastVisit.AddDays(28)), (allowance.BoosterFrom, allowance.BoosterTo));
    }

    [Fact]
    public void The_window_is_unknown_until_the_course_has_ended() =>
        Assert.Null(Allowance.Of(A.Held(2), default, 0, ended: false, A.Ishoej().Course).BoosterFrom);

    [Fact]
    public void The_booster_does_not_count_among_the_ten() => Assert.Equal(10, A.Held(10).With(A.Booster(A.Start.AddDays(90))).VisitsHeld);

    [Fact]
    public void A_course_that_ended_without_a_visit_has_no_window() =>
        Assert.Equal(
            "booster.outside-window",
            A.Code(VisitRules.Check(A.Booster(A.Start), A.State(A.Ishoej(), Tally.Nothing, endedOn: A.Start)))
        );

    [Fact]
    public void The_refusals_come_in_the_order_of_the_contract()
    {
        var early = A.Booster(A.Start);
        var held = A.Held(2).With(A.Booster(LastVisit.AddDays(14)));

        Assert.Equal("booster.none", A.Code(VisitRules.Check(early, A.State(A.National(), held))));
        Assert.Equal("booster.course-not-ended", A.Code(VisitRules.Check(early, A.State(A.Ishoej(), held))));
        Assert.Equal("booster.exists", A.Code(VisitRules.Check(early, A.State(A.Ishoej(), held, endedOn: LastVisit))));
        Assert.Equal("booster.outside-window", A.Code(VisitRules.Check(early, A.State(A.Ishoej(), A.Held(2), endedOn: LastVisit))));
    }

    [Fact]
    public void A_booster_can_be_planned_before_the_end_where_the_rules_have_one()
    {
        var planned = new VisitFacts(VisitKind.Booster, VisitStatus.Planned, null);

        Assert.Equal("recorded", A.Code(VisitRules.Check(planned, A.State(A.Ishoej()))));
        Assert.Equal("booster.none", A.Code(VisitRules.Check(planned, A.State(A.National()))));
    }
}
