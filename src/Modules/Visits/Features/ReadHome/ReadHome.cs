using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>What is planned in the home of a course's child, the siblings' visits among it: due, or within the next fortnight.</summary>
internal static class ReadHome
{
    /// <summary>So many days ahead a visit can be called off together with its siblings'.</summary>
    private const int Ahead = 14;

    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.home-read")]
    internal sealed record Query(CourseId Id) : IQuery<Listed<HomePlan>>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(VisitsDb db, Homes homes, CallContext call, DanishClock clock, AuditNote note)
        : IHandle<Query, Listed<HomePlan>>
    {
        public async Task<Result<Listed<HomePlan>>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Own(query.Id, call, cancellation) is not { } course)
            {
                return Refusal.NotFound;
            }

            var (today, her) = (clock.Today, course.Pedagogue);
            var plans = await db.PlansOf(db.Courses.Where(c => c.Pedagogue == her), today.AddDays(Ahead), cancellation);
            var together = await homes.Of(plans, cancellation);
            var home = together.FirstOrDefault(h => h.Any(p => p.Course == course.Id)) ?? plans.FindAll(p => p.Course == course.Id);
            foreach (var sibling in home.Select(p => p.Course).Distinct().Where(id => id != course.Id))
            {
                note.Subjects.Add(sibling.Value);
            }

            return new Listed<HomePlan>([.. home.OrderBy(p => p.From).ThenBy(p => p.StartsAt).Select(p => HomePlan.Of(p, today))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/home",
                (CourseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}

/// <summary>A planned visit of a home.</summary>
/// <param name="Due">Its window has opened.</param>
internal sealed record HomePlan(
    CourseId CourseId,
    VisitId VisitId,
    VisitKind Kind,
    DateOnly PlannedFor,
    DateOnly PlannedTo,
    string? StartsAt,
    bool Due
)
{
    public static HomePlan Of(PlannedVisit plan, DateOnly today) =>
        new(plan.Course, plan.Id, plan.Kind, plan.From, plan.To, Planned.Clock(plan.StartsAt), plan.From <= today);
}
