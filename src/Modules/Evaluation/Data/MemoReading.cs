using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Evaluation.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

/// <summary>What there is to tell up to a day. Courses: of the quarters that are over from the sums, of the last days from the courses themselves, which are few.</summary>
internal sealed class MemoReading(EvaluationDb db, IBusinessCases cases)
{
    private static readonly Figure[] Told = [Figure.Started, Figure.Ended, Figure.ByDaycare, Figure.ByChannel];

    public async Task<MemoSources> AsOf(DateOnly day, CancellationToken cancellation)
    {
        var counts = await Counts(day, cancellation);
        var year = MemoCounts.LastWholeYear(day);
        return new MemoSources(
            counts,
            await db.SumsOf(year, new DateOnly(year, 12, 31), cancellation),
            await db.SheetsJoined(cancellation),
            await cases.AsOf(day, cancellation),
            (await db.MemoTexts.FirstOrDefaultAsync(cancellation))?.Words ?? MemoWords.None
        );
    }

    private async Task<MemoCounts> Counts(DateOnly day, CancellationToken cancellation)
    {
        var quarter = Quarter.Of(day);
        var counts = await db
            .Sums.Where(s => Told.Contains(s.Figure) && (s.Year < quarter.Year || (s.Year == quarter.Year && s.Quarter < quarter.Number)))
            .GroupBy(s => new
            {
                s.Figure,
                s.Year,
                s.Key,
            })
            .Select(g => new Tally(g.Key.Figure, g.Key.Year, g.Key.Key, g.Sum(s => s.N)))
            .ToListAsync(cancellation);
        counts.AddRange(await OfTheQuarter(quarter, day, cancellation));
        var expected = await db.Expected(cancellation);
        var years = counts.Where(c => c.Figure is Figure.Started or Figure.Ended && c.N > 0).Select(c => c.Year);
        return new MemoCounts(
            day,
            [
                .. years
                    .Concat(expected.Keys.Where(y => y <= day.Year))
                    .Distinct()
                    .Order()
                    .Select(y => new MemoYear(
                        y,
                        Sum(Figure.Ended, y),
                        Sum(Figure.Started, y),
                        expected.TryGetValue(y, out var families) ? families : null,
                        y <= MemoCounts.LastWholeYear(day)
                    )),
            ],
            Daycares(day.Year),
            Daycares(MemoCounts.LastWholeYear(day)),
            [
                .. counts
                    .Where(c => c.Figure == Figure.ByChannel && c.Year == MemoCounts.LastWholeYear(day))
                    .GroupBy(c => c.Key, StringComparer.Ordinal)
                    .Select(g => new Part(g.Key, g.Sum(c => c.N)))
                    .Where(p => p.N > 0)
                    .OrderBy(p => p.Key, StringComparer.Ordinal),
            ]
        );

        MemoDaycares Daycares(int lastYear)
        {
            var until = counts.Where(c => c.Year <= lastYear && c.N > 0).ToLookup(c => c.Figure);
            var names = until[Figure.ByDaycare].Select(c => c.Key).ToList();
            return new MemoDaycares(
                until[Figure.Started].Sum(c => c.N),
                Counting.Institutions(names),
                names.Contains(Counting.Dagpleje, StringComparer.Ordinal)
            );
        }

        int Sum(Figure figure, int year) => counts.Where(c => c.Figure == figure && c.Year == year).Sum(c => c.N);
    }

    private async Task<IEnumerable<Tally>> OfTheQuarter(Quarter quarter, DateOnly day, CancellationToken cancellation)
    {
        var first = quarter.FirstDay;
        var courses = await db
            .Courses.Where(c => (c.StartedOn >= first && c.StartedOn <= day) || (c.EndedOn >= first && c.EndedOn <= day))
            .ToListAsync(cancellation);
        return courses.SelectMany(c =>
            c.Counts.Where(n =>
                    Told.Contains(n.Figure) && n.Quarter == quarter && (n.Figure == Figure.Ended ? c.EndedOn : c.StartedOn) <= day
                )
                .Select(n => new Tally(n.Figure, n.Quarter.Year, n.Key, n.N))
        );
    }

    private sealed record Tally(Figure Figure, int Year, string Key, int N);
}
