using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The stop-op meetings, the latest first: all of them for a lead, a pedagogue's own and those after which she has something to do.</summary>
internal static class ListStopOps
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Search, "purpose.stop-op-list")]
    internal sealed record Query(int? Page, int? PageSize) : IQuery<Paged<StopOpAnswer>>;

    internal sealed class Handler(EvaluationDb db, IStaff staff, CallContext call, DanishClock clock) : IHandle<Query, Paged<StopOpAnswer>>
    {
        public async Task<Result<Paged<StopOpAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var all = db.OwnStopOps(call);
            var page = await all.OrderByDescending(m => m.HeldOn)
                .ThenByDescending(m => m.Id)
                .Skip(paging.Skip)
                .Take(paging.PageSize)
                .ToListAsync(cancellation);
            return new Paged<StopOpAnswer>(
                await db.Answers(page, staff, clock.Today, cancellation),
                paging.Page,
                paging.PageSize,
                await all.CountAsync(cancellation)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/stop-op-meetings",
                (int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
