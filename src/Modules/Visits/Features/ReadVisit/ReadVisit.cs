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

internal static class ReadVisit
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.visit-read")]
    internal sealed record Query(CourseId Course, VisitId Visit) : IQuery<VisitAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Handler(VisitsDb db, CallContext call) : IHandle<Query, VisitAnswer>
    {
        public async Task<Result<VisitAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if (
                await db.Own(query.Course, call, cancellation) is not { } course
                || await db.VisitOf(course, query.Visit, cancellation) is not { } visit
            )
            {
                return Refusal.NotFound;
            }

            var number = VisitNumbers.Of(visit.Id, await db.VisitDaysOf(course.Id, cancellation));
            var movedFrom = (await db.MovedFrom([visit], cancellation)).GetValueOrDefault(visit.Id);
            return VisitAnswer.Of(visit, number, course.Version, movedFrom);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/visits/{visitId}",
                (CourseId id, VisitId visitId, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, visitId), cancellation).Ok()
            )
            .For<Query>();
}
