using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What a share of the price of a place comes to over a span of days, both ends counted (K2): a day costs price × share ÷ the days of its calendar year.</summary>
internal static class GrantSum
{
    /// <summary>The grant: summed unrounded, rounded once.</summary>
    public static Kroner Of(Kroner pricePerYear, decimal share, DateSpan span) => Exact(pricePerYear, share, span).RoundedToOere;

    public static Kroner Exact(Kroner pricePerYear, decimal share, DateSpan span) =>
        Kroner.Sum(Years(span).Select(year => OfYear(pricePerYear, share, year)));

    /// <summary>What falls to each calendar year, in whole øre. A year's part is what is granted up to its end less what was granted before it,
    /// so that the parts are the grant to the øre, however many years it runs over.</summary>
    public static IReadOnlyList<YearPart> ByYear(Kroner pricePerYear, decimal share, DateSpan span)
    {
        var (parts, sum, before) = (new List<YearPart>(), Kroner.Zero, Kroner.Zero);
        foreach (var year in Years(span))
        {
            sum += OfYear(pricePerYear, share, year);
            parts.Add(new YearPart(year.From.Year, year.Days, sum.RoundedToOere - before));
            before = sum.RoundedToOere;
        }

        return parts;
    }

    private static Kroner OfYear(Kroner pricePerYear, decimal share, DateSpan days) =>
        pricePerYear * share * days.Days / (DateTime.IsLeapYear(days.From.Year) ? 366 : 365);

    private static IEnumerable<DateSpan> Years(DateSpan span) =>
        Enumerable
            .Range(span.From.Year, span.To.Year - span.From.Year + 1)
            .Select(year => new DateSpan(
                year == span.From.Year ? span.From : new DateOnly(year, 1, 1),
                year == span.To.Year ? span.To : new DateOnly(year, 12, 31)
            ));
}

/// <param name="Days">Of the grant, in that year.</param>
internal sealed record YearPart(int Year, int Days, Kroner Amount);
