using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Tests.Domain;

/// <summary>Both sides of each limit on what a business case may say.</summary>
public sealed class PlanRulesTests
{
    [Fact]
    public void The_template_says_nothing_wrong() => Assert.Empty(PlanRules.Faults(A.Ishoej));

    [Theory]
    [InlineData(2023, 2023, "")]
    [InlineData(2023, 2022, "firstYear lastYear")]
    [InlineData(2023, 2072, "")]
    [InlineData(2023, 2073, "firstYear lastYear")]
    public void A_case_has_one_to_fifty_years(int first, int last, string fields) =>
        Assert.Equal(fields, Fields(A.Plan() with { FirstYear = first, LastYear = last }));

    [Theory]
    [InlineData(2023, 2025, "")]
    [InlineData(2022, 2025, "lines[0].entries[0].fromYear")]
    [InlineData(2023, 2026, "lines[0].entries[0].toYear")]
    [InlineData(2025, 2024, "lines[0].entries[0].toYear")]
    [InlineData(2020, 2030, "lines[0].entries[0].fromYear lines[0].entries[0].toYear")]
    public void An_entry_lies_inside_the_case(int from, int to, string fields) =>
        Assert.Equal(fields, Fields(A.Plan(A.Line("a", A.Entry(from, to, 1, 1)))));

    [Fact]
    public void A_key_stands_once_and_its_letters_count() =>
        Assert.Equal("lines[2].key", Fields(A.Plan(A.Line("a"), A.Line("A"), A.Line("a"))));

    [Theory]
    [InlineData(100, 50, 2024, 2025, "")]
    [InlineData(100, 50.01, 2024, 2025, "pool.repayments[0].amount")]
    [InlineData(100, 33.33, 2023, 2025, "")]
    [InlineData(100, 100, 2023, 2023, "")]
    [InlineData(100, 100.01, 2023, 2023, "pool.repayments[0].amount")]
    [InlineData(0, 0, 2023, 2025, "")]
    [InlineData(100, 1, 2022, 2025, "pool.repayments[0].fromYear")]
    [InlineData(100, 1, 2024, 2026, "pool.repayments[0].toYear")]
    [InlineData(100, 1, 2025, 2024, "pool.repayments[0].toYear")]
    public void At_the_end_of_no_year_is_more_repaid_than_granted(double granted, double repaid, int from, int to, string fields) =>
        Assert.Equal(fields, Fields(A.Plan() with { Pool = A.Pool((decimal)granted, (decimal)repaid, from, to) }));

    [Fact]
    public void A_grant_that_comes_after_the_repayment_does_not_count_for_it()
    {
        var late = new PoolPlan([new PoolGrant(2025, new Kroner(100))], [new PoolRepayment(2024, 2024, new Kroner(100))]);

        Assert.Equal("pool.repayments[0].amount", Fields(A.Plan() with { Pool = late }));
    }

    [Theory, InlineData(2022, "pool.grants[0].year"), InlineData(2023, ""), InlineData(2025, ""), InlineData(2026, "pool.grants[0].year")]
    public void A_grant_lies_inside_the_case(int year, string fields) =>
        Assert.Equal(fields, Fields(A.Plan() with { Pool = new PoolPlan([new PoolGrant(year, new Kroner(1))], []) }));

    [Theory]
    [InlineData("a", 0.3, 0.4, 30, "")]
    [InlineData("a", 0.4, 0.4, 30, "")]
    [InlineData("a", 0.41, 0.4, 30, "shares[0].high")]
    [InlineData("b", 0.3, 0.4, 30, "shares[0].keys[0]")]
    [InlineData("a", 0.3, 0.4, null, "expectedCourses")]
    public void A_share_is_of_lines_that_there_are_and_of_courses_that_are_expected(
        string key,
        double low,
        double high,
        int? courses,
        string fields
    ) =>
        Assert.Equal(
            fields,
            Fields(
                A.Plan(A.Line("a")) with
                {
                    ExpectedCourses = courses,
                    Shares = [new StatedShare("En andel", [key], (decimal)low, (decimal)high, "A9")],
                }
            )
        );

    /// <summary>The largest case of all, in the largest prices: 50 years of 17,000 entries is more than a body of 1 MB holds.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void Nothing_that_the_rules_let_in_leaves_a_decimal(bool rising)
    {
        var entry = new LineEntry(2023, 2072, PlanRules.LargestVolume, PlanRules.LargestAmount);
        var plan = A.Plan([
            .. Enumerable.Range(0, 170).Select(i => A.Line($"{i}", [.. Enumerable.Repeat(entry, PlanRules.MostEntries)])),
        ]) with
        {
            LastYear = 2072,
        };
        var index = new PriceIndex(
            Enumerable.Range(PlanRules.EarliestYear, 111).ToDictionary(y => y, _ => rising ? PriceIndex.Highest : PriceIndex.Lowest)
        );
        var (from, to) = rising ? (PlanRules.EarliestYear, PlanRules.LatestYear) : (PlanRules.LatestYear, PlanRules.EarliestYear);

        var table = CaseTable.Of(plan, 0m, _ => index.Factor(from, to));

        Assert.True(table.NetPresentValue > Figure<Budgeted>.Zero);
    }

    [Theory]
    [InlineData("b", 2023, "business-case.line-recorded lines")]
    [InlineData("a", 2022, "business-case.year-recorded firstYear")]
    [InlineData("a", 2026, "business-case.year-recorded lastYear")]
    [InlineData("a", 2025, "")]
    public void What_stands_in_the_accounts_keeps_its_line_and_its_year(string key, int year, string expected)
    {
        var actuals = YearActuals.Of(BusinessCaseId.New(), year, A.Actuals((key, 1, 1)), UserId.New(), default);

        var refusal = Recorded.Check(A.Plan(A.Line("a")), [actuals]);

        Assert.Equal(expected, refusal is null ? "" : $"{refusal.Code} {refusal.Fields[0].Field}");
    }

    private static string Fields(CasePlan plan) => string.Join(' ', PlanRules.Faults(plan).Select(f => f.Field));
}
