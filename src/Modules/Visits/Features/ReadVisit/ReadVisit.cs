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
using Microsoft.EntityFrameworkCore;

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
        public async Task<Result<VisitAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.Own(query.Course, call, cancellation) is { } course
            && await db.Visits.FirstOrDefaultAsync(v => v.Id == query.Visit && v.Course == course.Id, cancellation) is { } visit
                ? VisitAnswer.Of(visit, VisitNumbers.Of(visit.Id, await db.VisitDaysOf(course.Id, cancellation)), course.Version)
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/visits/{visitId}",
                (CourseId id, VisitId visitId, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, visitId), cancellation).Ok()
            )
            .For<Query>();
}
