using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Tests.Domain;

/// <summary>A8: the tables of the application, cell by cell, from the volumes and prices of Table 2 alone.</summary>
public sealed class IshoejTests
{
    private const string Pedagogue = "Støtte- og ressourcepædagogkorps";
    private const string Social = "Besparelser på sociale indsatser og foranstaltninger";
    private const string Teaching = "Besparelser på specialundervisningsforanstaltninger";
    private const string Reorganised = "Omlægning af støtte- og ressourcepædagogkorpsets eksisterende praksis";
    private static readonly CaseTable Table = CaseTable.Of(A.Ishoej, 0.035m);

    [Theory]
    [InlineData(Pedagogue, -390_000, -390_000, -390_000)]
    [InlineData(Social, 25_000, 25_000, 175_000)]
    [InlineData(Teaching, 0, 0, 100_000)]
    [InlineData(Reorganised, 115_000, 115_000, 215_000)]
    public void Tables_1_and_3_row_by_row(string row, int in2021, int in2022, int from2023)
    {
        var cells = Assert.Single(Table.ByGroup, g => g.What == row).ByYear.Amounts();

        Assert.Equal(Spread(in2021, in2022, from2023), cells);
    }

    [Fact]
    public void Tables_1_and_3_have_these_rows_in_this_order_and_their_sum()
    {
        Assert.Equal([Pedagogue, Social, Teaching, Reorganised], Table.ByGroup.Select(g => g.What));
        Assert.Equal(Enumerable.Range(2021, 7), Table.Years);
        Assert.Equal(Spread(-250_000, -250_000, 100_000), Table.Net.Amounts());
    }

    [Theory]
    [InlineData("counselling", 5, 5_000, 5, 5_000)]
    [InlineData("preventive-courses", 0, 0, 5, 18_000)]
    [InlineData("family-treatment", 0, 0, 1.5, 40_000)]
    [InlineData("special-teaching", 0, 0, 1, 100_000)]
    public void Table_2_line_by_line(string key, double before, int priceBefore, double after, int priceAfter)
    {
        var line = A.Ishoej.Line(key)!;

        Assert.All([2021, 2022], year => Assert.Equal(((decimal)before, (decimal)priceBefore), Cell(line, year)));
        Assert.All([2023, 2024, 2025, 2026, 2027], year => Assert.Equal(((decimal)after, (decimal)priceAfter), Cell(line, year)));
    }

    [Fact]
    public void The_pool_gives_half_a_million_and_has_it_all_back_in_2027_without_a_krone_counted_as_a_saving()
    {
        Assert.Equal(Spread(250_000, 250_000, 0), Table.Grants.Amounts());
        Assert.Equal(Spread(0, 0, 100_000), Table.Repayments.Amounts());
        Assert.Equal(Spread(0, 0, 0), Table.Balance.Amounts());
        Assert.Equal([250_000, 500_000, 400_000, 300_000, 200_000, 100_000, 0], Table.Debt.Amounts());
        Assert.Equal(Table.Net, CaseTable.Of(A.Ishoej with { Pool = PoolPlan.None }, 0.035m).Net);
    }

    [Theory, InlineData("0.035", "-55308.95"), InlineData("0", "0"), InlineData("0.01", "-16987.01")]
    public void Its_present_value_is_discounted_to_2021(string rate, string value)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var found = CaseTable.Of(A.Ishoej, decimal.Parse(rate, culture)).NetPresentValue;

        Assert.Equal(decimal.Parse(value, culture), found.Amount.RoundedToOere.Amount);
    }

    [Fact]
    public void The_first_two_years_alone_are_the_contracts_example()
    {
        var two = CaseTable.Of(
            A.Ishoej with
            {
                LastYear = 2022,
                Lines =
                [
                    .. A.Ishoej.Lines.Select(l =>
                        l with
                        {
                            Entries = [.. l.Entries.Where(e => e.FromYear < 2023).Select(e => e with { ToYear = 2022 })],
                        }
                    ),
                ],
            },
            0.035m
        );

        Assert.Equal(-491_545.89m, two.NetPresentValue.Amount.RoundedToOere.Amount);
        Assert.Null(two.PaybackYear);
    }

    [Fact]
    public void It_has_paid_for_itself_in_2027() => Assert.Equal(2027, Table.PaybackYear);

    [Fact]
    public void All_of_it_falls_to_the_municipality_and_most_to_the_department_that_applies()
    {
        Assert.Equal(Table.Net, Assert.Single(Table.ByBeneficiary).ByYear);
        Assert.Equal(
            [("Center for Børn og Forebyggelse", 0m), ("Center for Dagtilbud og Uddannelse", 100_000m)],
            Table.ByDepartment.Select(d => (d.What, d.ByYear[^1].Amount.Amount))
        );
    }

    /// <summary>A9 against A8: 11.5 measures of 30 courses is inside 30–40 %; 1 of 30 is not the 5 % that the same document states.</summary>
    [Fact]
    public void The_sources_two_shares_are_held_against_its_volumes_and_one_does_not_agree()
    {
        var social = ShareCheck.Of(A.Ishoej, A.Ishoej.Shares![0]).Single(c => c.Year == 2027);
        var teaching = ShareCheck.Of(A.Ishoej, A.Ishoej.Shares[1]).Single(c => c.Year == 2027);

        Assert.Equal((11.5m, 30, true), (social.Volume, social.Courses, social.Inside));
        Assert.Equal(0.383m, decimal.Round(social.Share, 3));
        Assert.Equal((1m, 30, false), (teaching.Volume, teaching.Courses, teaching.Inside));
        Assert.Equal(0.033m, decimal.Round(teaching.Share, 3));
        Assert.DoesNotContain(ShareCheck.Of(A.Ishoej, A.Ishoej.Shares[1]), c => c.Year < 2023);
    }

    private static (decimal, decimal) Cell(CaseLine line, int year) => (line.In(year).Volume, line.In(year).Price.Amount);

    private static IEnumerable<decimal> Spread(int in2021, int in2022, int from2023) =>
        [in2021, in2022, from2023, from2023, from2023, from2023, from2023];
}
