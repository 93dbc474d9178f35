using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;

namespace BarnetIMidten.Visits.Features;

internal static class ShowCourse
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.course-read")]
    internal sealed record Query(CourseId Id) : IQuery<CoursePicture>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(
        VisitsDb db,
        IProgrammes programmes,
        IReferrals referrals,
        IStaff staff,
        CallContext call,
        DanishClock clock
    ) : IHandle<Query, CoursePicture>
    {
        public async Task<Result<CoursePicture>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Own(query.Id, call, cancellation) is not { } course)
            {
                return Refusal.NotFound;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            var goals = await db.GoalsOf(course.Id, cancellation);
            var visits = await db.VisitsOf(course.Id, cancellation);
            var answer = new CourseAnswer(
                CourseSummary.Of(course, rules, clock.Today),
                [.. goals.Select(GoalAnswer.Of)],
                VisitAnswer.AllOf(visits, course.Version)
            );
            var history = await db.HistoryOf(course, cancellation);
            var families = await referrals.Families([course.Referral], cancellation);
            var isLead = call.Known.Role == Role.Lead;
            return new CoursePicture(
                answer,
                history,
                rules,
                programmes.CatalogueOf(rules).Techniques,
                families.GetValueOrDefault(course.Referral),
                await staff.Find([course.Pedagogue, .. history.ExtensionRequests.Select(r => r.RecordedBy).Distinct()], cancellation),
                isLead ? await staff.ActivePedagogues(cancellation) : [],
                isLead,
                clock.Today
            );
        }
    }
}
