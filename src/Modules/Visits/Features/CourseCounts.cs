using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

internal sealed class CourseCounts(VisitsDb db, Remains remains) : ICourseCounts
{
    public async Task<IReadOnlyList<YearOfCourses>> ByYear(int first, int last, CancellationToken cancellation)
    {
        var (from, to) = (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
        var started = await db
            .Courses.Where(c => c.Held.StartedOn >= from && c.Held.StartedOn <= to)
            .GroupBy(c => c.Held.StartedOn!.Value.Year)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var ended = await db
            .Courses.Where(c => c.EndedOn >= from && c.EndedOn <= to)
            .GroupBy(c => c.EndedOn!.Value.Year)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var (startedThen, endedThen) = (await Erased("courses.started", cancellation), await Erased("courses.ended", cancellation));
        return
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .Select(year => new YearOfCourses(
                    year,
                    started.GetValueOrDefault(year) + startedThen.GetValueOrDefault(year),
                    ended.GetValueOrDefault(year) + endedThen.GetValueOrDefault(year)
                )),
        ];
    }

    private async Task<Dictionary<int, int>> Erased(string figure, CancellationToken cancellation) =>
        (await remains.Of(figure, cancellation)).ToDictionary(r => r.Year, r => r.N);
}
