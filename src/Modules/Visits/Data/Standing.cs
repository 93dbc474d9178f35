using System.Linq.Expressions;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Data;

/// <summary>A visit and its course, side by side in a query.</summary>
internal sealed class VisitInCourse
{
    public required Visit Visit { get; init; }
    public required Course Course { get; init; }
}

/// <summary>A planned visit that is still to be kept.</summary>
internal sealed record PlannedVisit(
    VisitId Id,
    CourseId Course,
    ReferralId Referral,
    VisitKind Kind,
    Place? Place,
    DateOnly From,
    DateOnly To,
    TimeOnly? StartsAt
);

/// <summary>What still stands of what was planned: the one statement of it, for every list and calendar.</summary>
internal static class Standing
{
    /// <summary>A plan that the end of its course has overtaken is nobody's to keep; nor is one while the course rests. What is no plan stands.</summary>
    public static readonly Expression<Func<VisitInCourse, bool>> IsNotOvertaken = v =>
        v.Visit.Status != VisitStatus.Planned
        || (v.Course.EndedOn == null ? v.Course.PausedFrom == null : v.Visit.Kind == VisitKind.Booster);

    /// <summary>The visits of courses, but for plans that are overtaken.</summary>
    public static IQueryable<VisitInCourse> VisitsOf(this VisitsDb db, IQueryable<Course> courses) =>
        db
            .Visits.Join(
                courses,
                visit => visit.Course,
                course => course.Id,
                (visit, course) => new VisitInCourse { Visit = visit, Course = course }
            )
            .Where(IsNotOvertaken);

    /// <param name="until">The last day on which the window of one may begin.</param>
    public static Task<List<PlannedVisit>> PlansOf(
        this VisitsDb db,
        IQueryable<Course> courses,
        DateOnly until,
        CancellationToken cancellation
    ) =>
        db.VisitsOf(courses)
            .Where(v => v.Visit.Status == VisitStatus.Planned && v.Visit.PlannedFor <= until)
            .OrderBy(v => v.Visit.Id)
            .Select(v => new PlannedVisit(
                v.Visit.Id,
                v.Course.Id,
                v.Course.Referral,
                v.Visit.Kind,
                v.Visit.Place,
                v.Visit.PlannedFor!.Value,
                (v.Visit.PlannedTo ?? v.Visit.PlannedFor)!.Value,
                v.Visit.StartsAt
            ))
            .ToListAsync(cancellation);

    /// <summary>Ended courses whose booster can still be agreed, as far as its window has not closed: none held, none planned, and the family has not said no.</summary>
    public static IQueryable<Course> WithBoosterLeft(this VisitsDb db, IQueryable<Course> courses, DateOnly today)
    {
        var since = today.AddDays(-BoosterWindow.LongestAfterEnd);
        return courses
            .Where(c => c.EndedOn >= since && c.Held.LastHeldOn >= since && c.Held.BoosterOn == null)
            .Where(c => !db.Visits.Any(v => v.Course == c.Id && v.Kind == VisitKind.Booster && v.Status == VisitStatus.Planned))
            .Where(c =>
                db.BoosterOffers.Where(o => o.Course == c.Id)
                    .OrderByDescending(o => o.Id)
                    .Select(o => (OfferAnswer?)o.Answer)
                    .FirstOrDefault() != OfferAnswer.Declined
            );
    }
}
