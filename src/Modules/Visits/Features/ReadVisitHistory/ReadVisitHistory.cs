using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>The states of a visit before the one that stands, oldest first; empty until it was changed.</summary>
internal static class ReadVisitHistory
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.visit-history")]
    internal sealed record Query(CourseId Course, VisitId Visit) : IQuery<Listed<VisitAnswer>>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Handler(VisitsDb db, CallContext call) : IHandle<Query, Listed<VisitAnswer>>
    {
        public async Task<Result<Listed<VisitAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (
                await db.Own(query.Course, call, cancellation) is not { } course
                || !await db.Visits.AnyAsync(v => v.Id == query.Visit && v.Course == course.Id, cancellation)
            )
            {
                return Refusal.NotFound;
            }

            var states = await db.VisitStates.Where(s => s.Visit == query.Visit).OrderBy(s => s.Number).ToListAsync(cancellation);
            return new Listed<VisitAnswer>([.. states.Select(s => VisitAnswer.Of(s, course.Version))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/visits/{visitId}/history",
                (CourseId id, VisitId visitId, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, visitId), cancellation).Ok()
            )
            .For<Query>();
}
