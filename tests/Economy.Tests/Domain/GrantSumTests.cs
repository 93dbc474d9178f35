using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Economy.Tests.Domain;

/// <summary>What a share of a place's price comes to over a span of days.</summary>
public sealed class GrantSumTests
{
    [Theory]
    [InlineData(420_000, 0.35, "2016-02-15", "2016-10-01", 92_377.05)]
    [InlineData(420_000, 0.35, "2016-01-01", "2016-12-31", 147_000)]
    [InlineData(420_000, 0.35, "2017-01-01", "2017-12-31", 147_000)]
    [InlineData(366, 1, "2016-02-29", "2016-02-29", 1)]
    [InlineData(365, 1, "2100-02-28", "2100-03-01", 2)]
    [InlineData(366, 1, "2015-12-31", "2016-01-01", 2)]
    [InlineData(420_000, 0, "2016-02-15", "2016-10-01", 0)]
    public void Both_ends_count_and_a_day_costs_by_its_own_calendar_year(
        double price,
        double share,
        string from,
        string to,
        double amount
    ) => Assert.Equal((decimal)amount, GrantSum.Of(new Kroner((decimal)price), (decimal)share, Span(from, to)).Amount);

    [Fact]
    public void The_grant_of_the_issue_is_230_of_366_days()
    {
        var part = Assert.Single(GrantSum.ByYear(new Kroner(420_000), 0.35m, Span("2016-02-15", "2016-10-01")));
        Assert.Equal((2016, 230, 92_377.05m), (part.Year, part.Days, part.Amount.Amount));
    }

    [Fact]
    public void It_is_the_sum_of_its_days_each_by_itself() =>
        Holds(
            (price, share, span) =>
                Math.Abs(GrantSum.Exact(price, share, span).Amount - Days(span).Sum(day => price.Amount * share / DaysOf(day.Year)))
                < 0.000001m
        );

    [Fact]
    public void Parts_of_a_split_span_add_up_to_the_whole() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Arb.From(from one in Grants() from cut in Gen.Choose(0, one.Span.Days - 1) select (one.Price, one.Share, one.Span, cut)),
                g =>
                {
                    if (g.cut == 0)
                    {
                        return true;
                    }

                    var last = g.Span.From.AddDays(g.cut - 1);
                    var split =
                        GrantSum.Exact(g.Price, g.Share, new DateSpan(g.Span.From, last))
                        + GrantSum.Exact(g.Price, g.Share, new DateSpan(last.AddDays(1), g.Span.To));
                    return Math.Abs((split - GrantSum.Exact(g.Price, g.Share, g.Span)).Amount) < 0.000001m;
                }
            )
        );

    [Fact]
    public void What_falls_to_each_year_is_whole_oere_and_together_the_grant() =>
        Holds(
            (price, share, span) =>
            {
                var parts = GrantSum.ByYear(price, share, span);
                return Kroner.Sum(parts.Select(p => p.Amount)) == GrantSum.Of(price, share, span)
                    && parts.All(p => p.Amount == p.Amount.RoundedToOere && p.Amount >= Kroner.Zero)
                    && parts.Sum(p => p.Days) == span.Days
                    && parts.Select(p => p.Year).SequenceEqual(Days(span).Select(d => d.Year).Distinct());
            }
        );

    [Fact]
    public void Whole_years_cost_the_share_of_the_price_whether_leap_or_not() =>
        Holds(
            (price, share, span) =>
            {
                var years = new DateSpan(new DateOnly(span.From.Year, 1, 1), new DateOnly(span.To.Year, 12, 31));
                return GrantSum.Of(price, share, years) == (price * share * (span.To.Year - span.From.Year + 1)).RoundedToOere;
            }
        );

    private static void Holds(Func<Kroner, decimal, DateSpan, bool> property) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Grants()), g => property(g.Price, g.Share, g.Span)));

    private static Gen<(Kroner Price, decimal Share, DateSpan Span)> Grants() =>
        from price in A.Money()
        from share in Gen.Choose(0, 10_000)
        from first in Gen.Choose(0, 4_000)
        from days in Gen.Choose(1, 1_500)
        let begins = new DateOnly(2012, 1, 1).AddDays(first)
        select (price, share / 10_000m, new DateSpan(begins, begins.AddDays(days - 1)));

    private static IEnumerable<DateOnly> Days(DateSpan span) => Enumerable.Range(0, span.Days).Select(span.From.AddDays);

    private static int DaysOf(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365;

    private static DateSpan Span(string from, string to) => new(A.Day(from), A.Day(to));
}
