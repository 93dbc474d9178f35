using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class ListCourses
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Search, "purpose.courses-list")]
    internal sealed record Query(CaseloadFilter Filter) : IQuery<Paged<CourseSummary>>;

    internal sealed class Handler(Caseload caseload) : IHandle<Query, Paged<CourseSummary>>
    {
        public Task<Result<Paged<CourseSummary>>> Handle(Query query, CancellationToken cancellation) =>
            caseload.Read(query.Filter, cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses",
                (
                    string? status,
                    string? pedagogueId,
                    string? due,
                    string? sort,
                    int? page,
                    int? pageSize,
                    Dispatcher send,
                    CancellationToken cancellation
                ) => send.Send(new Query(new CaseloadFilter(status, pedagogueId, due, sort, page, pageSize)), cancellation).Ok()
            )
            .For<Query>();
}
