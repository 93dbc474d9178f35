using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

internal static class SumReading
{
    private static readonly Func<EvaluationDb, int, int, IAsyncEnumerable<CourseSum>> Sums = Compiled.Query(
        (EvaluationDb db, int year, int quarter) => db.Sums.Where(s => s.Year == year && s.Quarter <= quarter && s.N != 0)
    );

    /// <param name="asOf">The last day of a quarter.</param>
    public static async Task<YearSums> SumsOf(this EvaluationDb db, int year, DateOnly asOf, CancellationToken cancellation)
    {
        var quarter = asOf.Year == year ? Quarter.Of(asOf).Number : 0;
        return new YearSums(await Sums(db, year, quarter).ToListAsync(cancellation));
    }

    /// <summary>How many families the municipality expects to help in a year; null where nobody has said.</summary>
    public static async Task<int?> ExpectedIn(this EvaluationDb db, int year, CancellationToken cancellation) =>
        (await db.Expectations.FirstOrDefaultAsync(e => e.Year == year, cancellation))?.Families;

    /// <summary>The same of every year of which anybody has said.</summary>
    public static Task<Dictionary<int, int>> Expected(this EvaluationDb db, CancellationToken cancellation) =>
        db.Expectations.ToDictionaryAsync(e => e.Year, e => e.Families, cancellation);
}
