using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Data;

/// <summary>Courses as rows of a table: four queries, however many they are.</summary>
internal sealed class CourseRows(VisitsDb db) : ICourseRows
{
    public async Task<IReadOnlyList<CourseRow>> Begun(DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var begun = db.Courses.AsNoTracking().Where(c => c.Held.StartedOn >= first && c.Held.StartedOn <= last);
        var courses = await begun.OrderBy(c => c.Year).ThenBy(c => c.Serial).ToListAsync(cancellation);
        var visits = await VisitsOf(begun, cancellation);
        var goals = (await db.Goals.AsNoTracking().Where(g => begun.Any(c => c.Id == g.Course)).ToListAsync(cancellation)).ToLookup(
            g => g.Course,
            g => new GoalRow(Word.Spelt(g.Group), g.Status == GoalStatus.Reached, [.. g.Progress])
        );
        var offers = (
            await db
                .BoosterOffers.Where(o => begun.Any(c => c.Id == o.Course))
                .Select(o => new { o.Course, o.OfferedOn })
                .ToListAsync(cancellation)
        ).ToLookup(o => o.Course, o => (DateOnly?)o.OfferedOn);
        return [.. courses.Select(c => Row(c, offers[c.Id].Min(), [.. visits[c.Id]], [.. goals[c.Id]]))];
    }

    /// <summary>Nothing that somebody wrote of them is opened.</summary>
    private async Task<ILookup<CourseId, VisitFigures>> VisitsOf(IQueryable<Course> begun, CancellationToken cancellation) =>
        (
            await db
                .Visits.Where(v => v.Status == VisitStatus.Held && begun.Any(c => c.Id == v.Course))
                .Select(v => new
                {
                    v.Course,
                    v.Kind,
                    v.HeldOn,
                    v.Place,
                    v.DurationMinutes,
                    v.Techniques,
                })
                .ToListAsync(cancellation)
        ).ToLookup(
            v => v.Course,
            v => new VisitFigures(
                VisitOutcome.Held,
                v.HeldOn!.Value,
                v.Kind == VisitKind.Booster,
                v.Place is null ? null : v.Place == Place.Home,
                v.DurationMinutes,
                v.Techniques
            )
        );

    private static CourseRow Row(Course course, DateOnly? offered, IReadOnlyList<VisitFigures> held, IReadOnlyList<GoalRow> goals) =>
        new(
            course.Id,
            course.Referral,
            course.Number.ToString(),
            course.DecidedOn,
            course.Held.StartedOn!.Value,
            course.EndedOn,
            course.EndReason,
            course.DaysPaused,
            course.ExtraVisits,
            course.ExtraWeeks,
            offered,
            held,
            goals
        )
        {
            EndReasonCode = course.EndReasonCode,
        };
}
