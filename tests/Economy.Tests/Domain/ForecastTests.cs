using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Tests.Domain;

/// <summary>The Ishøj case with another number of courses than 30: savings follow them, the pedagogue and the reorganised practice stand.</summary>
public sealed class ForecastTests
{
    private static readonly Forecast In2023 = Forecast.Of(A.Ishoej, 2023, 30);

    [Theory]
    [InlineData(30, "100000.00")]
    [InlineData(25, "54166.67")]
    [InlineData(21, "17500.00")]
    [InlineData(20, "8333.33")]
    [InlineData(19, "-833.33")]
    [InlineData(0, "-175000.00")]
    public void Net_follows_the_courses(int courses, string net) =>
        Assert.Equal(net, FormattableString.Invariant($"{In2023.Net(courses).Amount.RoundedToOere.Amount:0.00}"));

    [Fact]
    public void With_as_many_as_were_expected_it_is_the_plan() => Assert.Equal(In2023.Planned.Amount, In2023.Net(30).Amount);

    [Fact]
    public void It_breaks_even_at_19_09_courses_and_carries_the_repayment_at_30()
    {
        Assert.Equal(19.09m, decimal.Round(In2023.BreakEven!.Value, 2));
        Assert.Equal(30m, In2023.RepaymentHolds);
        Assert.True(In2023.Net(In2023.BreakEven!.Value).Amount.RoundedToOere.Amount == 0);
    }

    [Theory, InlineData(30, "13000.00"), InlineData(21, "18571.43")]
    public void A_course_costs_more_the_fewer_there_are(int courses, string cost) =>
        Assert.Equal(cost, FormattableString.Invariant($"{In2023.UnitCost(courses)!.Value.Amount.RoundedToOere.Amount:0.00}"));

    [Fact]
    public void Without_courses_there_is_no_cost_of_one() => Assert.Null(In2023.UnitCost(0));

    [Fact]
    public void Over_all_its_years_it_takes_thirty_a_year_and_a_course_costs_the_same()
    {
        var whole = Forecast.Whole(A.Ishoej, 30);

        Assert.Equal((30m, 30m), (whole.BreakEven, whole.RepaymentHolds));
        Assert.Equal(13_000m, whole.UnitCost(30)!.Value.Amount.Amount);
    }

    [Fact]
    public void While_the_pool_pays_it_takes_thirty_too() => Assert.Equal(30m, Forecast.Of(A.Ishoej, 2021, 30).RepaymentHolds);

    [Fact]
    public void A_cost_that_follows_the_courses_costs_the_same_for_each()
    {
        var plan = A.Plan(A.Line("løn", LineKind.Cost, A.Entry(2023, 2025, 1, 300_000)) with { Scaling = Scaling.Courses });
        var forecast = Forecast.Of(plan, 2023, 30);

        Assert.Equal([10_000m, 10_000m], new[] { 30, 7 }.Select(n => forecast.UnitCost(n)!.Value.Amount.Amount));
        Assert.Equal(-70_000m, forecast.Net(7).Amount.Amount);
        Assert.Null(forecast.BreakEven);
    }

    [Fact]
    public void Where_nothing_has_to_be_earned_none_are_needed()
    {
        var plan = A.Plan(A.Line("a", A.Entry(2023, 2025, 1, 100)));

        Assert.Equal(0, Forecast.Of(plan, 2023, 30).BreakEven);
    }

    [Theory]
    [InlineData(2025, 5, 7, false, 5, 7, false)]
    [InlineData(2025, 4, 7, false, null, 7, true)]
    [InlineData(2025, 5, 4, false, 5, null, true)]
    [InlineData(2025, 0, 0, false, null, null, true)]
    [InlineData(2025, 4, 0, true, 4, 0, false)]
    [InlineData(2026, 30, 30, false, null, null, false)]
    [InlineData(2026, 30, 30, true, null, null, false)]
    public void Courses_are_shown_of_years_that_are_over_and_from_five_up_but_to_the_lead(
        int year,
        int started,
        int ended,
        bool lead,
        int? shownStarted,
        int? shownEnded,
        bool withheld
    ) => Assert.Equal(new CountedYear(shownStarted, shownEnded, withheld), CountedYear.Of(year, started, ended, lead, A.Day("2026-05-21")));
}
