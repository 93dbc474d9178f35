using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>The samples that were drawn from the log of use, the latest first; no entry is shown.</summary>
internal static class ListSamples
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Read, "purpose.audit-sample")]
    internal sealed record Query(int? Page = null, int? PageSize = null) : IQuery<Paged<SampleAnswer>>;

    internal sealed class Handler(AccessDb db) : IHandle<Query, Paged<SampleAnswer>>
    {
        public async Task<Result<Paged<SampleAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var total = await db.Samples.CountAsync(cancellation);
            var shown = await db
                .Samples.OrderByDescending(s => s.DrawnAt)
                .ThenByDescending(s => s.Id)
                .Skip(paging.Skip)
                .Take(paging.PageSize)
                .ToListAsync(cancellation);
            return new Paged<SampleAnswer>(shown.ConvertAll(SampleAnswer.Of), paging.Page, paging.PageSize, total);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/audit/samples",
                (int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
