using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
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

/// <summary>The memos that were issued, the latest first.</summary>
internal static class ListMemos
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Page, int? PageSize) : IQuery<Paged<Line>>;

    internal sealed record Line(MemoId Id, string Number, DateOnly AsOf, DateTimeOffset IssuedAt);

    internal sealed class Handler(EvaluationDb db) : IHandle<Query, Paged<Line>>
    {
        public async Task<Result<Paged<Line>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var page = await db
                .Memos.OrderByDescending(m => m.Id)
                .Skip(paging.Skip)
                .Take(paging.PageSize)
                .Select(m => new Line(m.Id, m.Number, m.AsOf, m.IssuedAt))
                .ToListAsync(cancellation);
            return new Paged<Line>(
                [.. page.Select(m => m with { IssuedAt = DanishClock.InDenmark(m.IssuedAt) })],
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
