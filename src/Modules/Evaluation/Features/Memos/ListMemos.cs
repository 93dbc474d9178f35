using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The memos that were issued, the latest first.</summary>
internal static class ListMemos
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Page, int? PageSize) : IQuery<Paged<MemoAnswer>>;

    internal sealed class Handler(EvaluationDb db) : IHandle<Query, Paged<MemoAnswer>>
    {
        public async Task<Result<Paged<MemoAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var page = await db.Memos.OrderByDescending(m => m.Id).Skip(paging.Skip).Take(paging.PageSize).ToListAsync(cancellation);
            return new Paged<MemoAnswer>(
                [.. page.Select(MemoAnswer.Of)],
                paging.Page,
                paging.PageSize,
                await db.Memos.CountAsync(cancellation)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/status-memos",
                (int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
