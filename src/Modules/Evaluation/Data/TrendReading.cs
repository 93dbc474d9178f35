using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

/// <summary>The totals of several years, as one reader may see them.</summary>
/// <param name="Expected">Null where nobody has said.</param>
internal sealed record TrendYear(int Year, int? Received, int? Started, int? Ended, int? Expected);

internal static class TrendReading
{
    /// <summary>How many years are told together.</summary>
    private const int Most = 8;

    private static readonly Func<EvaluationDb, int, int, string?, IAsyncEnumerable<CourseSum>> Totals = Compiled.Query(
        (EvaluationDb db, int from, int to, string? programme) =>
            db.Sums.Where(s =>
                s.Year >= from
                && s.Year <= to
                && (s.Figure == Figure.Received || s.Figure == Figure.Started || s.Figure == Figure.Ended)
                && (programme == null || s.Programme == programme)
            )
    );

    /// <summary>The years up to one, from the first in which anything was counted or expected.</summary>
    /// <param name="asOf">The last day of a quarter of the year, or before it.</param>
    public static async Task<IReadOnlyList<TrendYear>> TrendTo(
        this EvaluationDb db,
        int year,
        DateOnly asOf,
        string? programme,
        bool isInternal,
        CancellationToken cancellation
    )
    {
        var last = Quarter.Of(asOf);
        var sums = (await Totals(db, year - Most + 1, year, programme).ToListAsync(cancellation))
            .Where(s => s.Year < last.Year || (s.Year == last.Year && s.Quarter <= last.Number))
            .ToLookup(s => s.Year);
        var expected = programme is null ? await db.Expected(cancellation) : [];
        return
        [
            .. Enumerable
                .Range(year - Most + 1, Most)
                .SkipWhile(y => !sums.Contains(y) && !expected.ContainsKey(y))
                .Select(y => Of(y, new YearSums(sums[y]), expected.TryGetValue(y, out var families) ? families : null, isInternal)),
        ];
    }

    private static TrendYear Of(int year, YearSums sums, int? expected, bool isInternal)
    {
        var lens = Lens.Of(sums, isInternal);
        var (started, ended) = (lens.Total(sums.Of(Figure.Started)), lens.Total(sums.Of(Figure.Ended)));
        return new TrendYear(
            year,
            lens.Total(sums.Of(Figure.Received), started, ended),
            started,
            ended,
            expected is { } families ? lens.Total(families) : null
        );
    }
}
