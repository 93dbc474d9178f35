using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class VisitLimitTests
{
    [Theory]
    [InlineData(9, 0, "recorded")]
    [InlineData(10, 0, "visit.limit-reached")]
    [InlineData(10, 1, "recorded")]
    [InlineData(11, 1, "visit.limit-reached")]
    public void Ten_visits_can_be_held_and_as_many_more_as_the_lead_gave(int held, int extraVisits, string expected) =>
        Assert.Equal(
            expected,
            A.Code(VisitRules.Check(A.Ordinary(A.Start.AddDays(200)), A.State(A.Ishoej(), A.Held(held), new Extra(extraVisits, 0))))
        );

    [Fact]
    public void Without_a_limit_a_hundredth_visit_is_recorded() =>
        Assert.Equal(
            "recorded",
            A.Code(VisitRules.Check(A.Ordinary(A.Start.AddDays(100)), A.State(A.National(), A.Held(1) with { VisitsHeld = 99 })))
        );

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 9)]
    [InlineData(10, 0)]
    [InlineData(12, 0)]
    public void What_is_left_is_never_less_than_nothing(int held, int left) =>
        Assert.Equal(left, VisitLimit.Left(held, default, A.Ishoej().Course));

    [Fact]
    public void Nothing_is_counted_down_without_a_limit() => Assert.Null(VisitLimit.Left(3, default, A.National().Course));

    [Fact]
    public void The_refusal_names_the_rule_and_where_it_comes_from()
    {
        var refusal = VisitRules.Check(A.Ordinary(A.Start.AddDays(200)), A.State(A.Ishoej(), A.Held(10)));

        Assert.Equal("A5", refusal?.Source);
        Assert.Equal([10, "A5"], refusal?.Arguments ?? []);
        Assert.Equal("kind", Assert.Single(refusal?.Fields ?? []).Field);
    }

    [Theory]
    [InlineData(nameof(VisitStatus.Planned))]
    [InlineData(nameof(VisitStatus.Cancelled))]
    [InlineData(nameof(VisitStatus.NoShow))]
    public void A_visit_that_is_not_held_does_not_count(string status) =>
        Assert.Equal(
            "recorded",
            A.Code(VisitRules.Check(new VisitFacts(VisitKind.Ordinary, A.Status(status), null), A.State(A.Ishoej(), A.Held(10))))
        );
}
