using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>The municipality's business cases, newest first: drafts and what is approved, or what has been replaced if asked for.</summary>
internal static class ListCases
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(string? Status = null, int? Page = null, int? PageSize = null) : IQuery<Paged<CaseAnswer>>;

    internal sealed class Handler(EconomyDb db, CallContext call) : IHandle<Query, Paged<CaseAnswer>>
    {
        public async Task<Result<Paged<CaseAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var faults = new List<FieldError>();
            var status = AskedFor.Word<CaseStatus>("status", query.Status, faults);
            if ((faults.Count > 0 ? Refusal.Invalid(faults) : null) is { } unknown)
            {
                return unknown;
            }

            if (Paging.Of(query.Page, query.PageSize).Refuses(out var page) is { } outside)
            {
                return outside;
            }

            var asked = status is null
                ? db.Cases.Where(c => c.Status != CaseStatus.Replaced)
                : db.Cases.Where(c => c.Status == status.Value);
            var found = await asked.OrderByDescending(c => c.Id).Skip(page.Skip).Take(page.PageSize).ToListAsync(cancellation);
            return new Paged<CaseAnswer>(
                [.. found.Select(c => CaseAnswer.Of(c, call))],
                page.Page,
                page.PageSize,
                await asked.CountAsync(cancellation)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases",
                (string? status, int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(status, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
