using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>How near the goals of a course were and are, and what helped most.</summary>
internal static class ReadProgress
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.goal-progress")]
    internal sealed record Query(CourseId Id) : IQuery<CourseProgress>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(VisitsDb db, CallContext call) : IHandle<Query, CourseProgress>
    {
        public async Task<Result<CourseProgress>> Handle(Query query, CancellationToken cancellation) =>
            await db.Own(query.Id, call, cancellation) is { } course
                ? CourseProgress.Of(course, await db.GoalsOf(course.Id, cancellation))
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/progress",
                (CourseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
