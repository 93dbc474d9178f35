using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Economy.Tests.Domain;

public sealed class FollowUpTests
{
    /// <summary>A price that does not come out even is cut at a decimal's 28 digits.</summary>
    private const decimal LastDigits = 0.000_000_000_000_001m;

    /// <summary>The year that the mock-up shows.</summary>
    private static readonly ActualsKept Accounts = A.Actuals(
        ("pedagogue", 1, 397_800),
        ("counselling", 6, 5_000),
        ("preventive-courses", 4, 18_000),
        ("family-treatment", 1, 41_500),
        ("special-teaching", 1, 104_000),
        ("reorganised-practice", 1, 215_000)
    );

    [Theory]
    [InlineData("pedagogue", -390_000, -397_800, -7_800, 0, -7_800)]
    [InlineData("counselling", 25_000, 30_000, 5_000, 5_000, 0)]
    [InlineData("preventive-courses", 90_000, 72_000, -18_000, -18_000, 0)]
    [InlineData("family-treatment", 60_000, 41_500, -18_500, -20_000, 1_500)]
    [InlineData("special-teaching", 100_000, 104_000, 4_000, 0, 4_000)]
    [InlineData("reorganised-practice", 215_000, 215_000, 0, 0, 0)]
    public void Each_line_is_split_into_volume_and_price(string key, int expected, int actual, int difference, int volume, int price)
    {
        var line = FollowUp.Of(A.Ishoej, 2023, Accounts).Lines.Single(l => l.Line.Key == key);

        Assert.Equal((expected, actual), ((int)line.Expected.Amount.Amount, (int)line.Actual.Amount.Amount));
        Assert.Equal(Split(difference, volume, price), line.Deviation);
    }

    [Fact]
    public void The_total_is_of_all_lines()
    {
        var total = FollowUp.Of(A.Ishoej, 2023, Accounts).Total;

        Assert.Equal((100_000m, 64_700m), (total.Expected.Amount.Amount, total.Actual.Amount.Amount));
        Assert.Equal(Split(-35_300, -33_000, -2_300), total.Deviation);
    }

    [Fact]
    public void Several_entries_of_a_line_have_the_price_weighted_by_volume()
    {
        var plan = A.Plan(A.Line("a", A.Entry(2023, 2023, 1, 100), A.Entry(2023, 2023, 3, 200)));

        var line = Assert.Single(FollowUp.Of(plan, 2023, A.Actuals(("a", 2, 150), ("a", 2, 250))).Lines);

        Assert.Equal((4m, 700m, 175m), (line.Plan.Volume, line.Plan.Amount.Amount, line.Plan.Price.Amount));
        Assert.Equal((4m, 800m, 200m), (line.Accounts.Volume, line.Accounts.Amount.Amount, line.Accounts.Price.Amount));
        Assert.Equal(Split(100, 0, 100), line.Deviation);
    }

    [Fact]
    public void Without_volume_the_price_is_the_mean_of_what_was_expected_and_zero_of_nothing()
    {
        var plan = A.Plan(A.Line("a", A.Entry(2023, 2023, 0, 100), A.Entry(2023, 2023, 0, 300)));

        Assert.Equal(Split(150, 200, -50), Assert.Single(FollowUp.Of(plan, 2023, A.Actuals(("a", 1, 150))).Lines).Deviation);
        Assert.Equal(Split(150, 0, 150), Assert.Single(FollowUp.Of(plan, 2024, A.Actuals(("a", 1, 150))).Lines).Deviation);
    }

    [Fact]
    public void A_line_of_which_nothing_was_entered_is_said_to_be_so()
    {
        var line = FollowUp.Of(A.Ishoej, 2023, ActualsKept.None).Lines.Single(l => l.Line.Key == "counselling");

        Assert.False(line.Recorded);
        Assert.Equal(Split(-25_000, -25_000, 0), line.Deviation);
    }

    [Fact]
    public void An_entry_without_a_source_is_found_out()
    {
        var entry = new ActualEntry("counselling", 1, new Kroner(5_000), " ");

        Assert.Equal(
            ["counselling"],
            FollowUp.Of(A.Ishoej, 2023, new ActualsKept([entry], null)).Lines.Where(l => !l.HasSource).Select(l => l.Line.Key)
        );
    }

    [Fact]
    public void Volume_and_price_are_the_difference_whatever_the_figures()
    {
        var entries = Gen.ListOf(from volume in Gen.Choose(0, 9_000) from price in A.Money() select (Volume: volume / 7m, Price: price), 3);

        Prop.ForAll(
                (
                    from expected in entries
                    from actual in entries
                    from cost in Gen.Elements(-1, 1)
                    select (expected, actual, cost)
                ).ToArbitrary(),
                c =>
                {
                    var split = Deviation.Between(Measured.Of(c.expected), Measured.Of(c.actual), c.cost);
                    var difference =
                        c.cost * (c.actual.Sum(e => e.Volume * e.Price.Amount) - c.expected.Sum(e => e.Volume * e.Price.Amount));
                    return split.Difference.Amount == difference
                        && Math.Abs((split.Volume + split.Price - split.Difference).Amount) < LastDigits;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(2020, "a", "year=business-case.outside")]
    [InlineData(2021, "pedagogue", "taken")]
    [InlineData(2027, "pedagogue", "taken")]
    [InlineData(2028, "pedagogue", "year=business-case.outside")]
    [InlineData(2023, "gone", "entries[0].key=business-case.no-such-line")]
    public void Accounts_are_of_a_year_and_a_line_of_the_case(int year, string key, string expected)
    {
        var refusal = AccountRules.Check(A.Ishoej, year, A.Actuals((key, 1, 1)));

        Assert.Equal(expected, refusal is null ? "taken" : $"{refusal.Fields[0].Field}={refusal.Fields[0].Code}");
    }

    private static Deviation Split(decimal difference, decimal volume, decimal price) =>
        new(new Kroner(difference), new Kroner(volume), new Kroner(price));
}
