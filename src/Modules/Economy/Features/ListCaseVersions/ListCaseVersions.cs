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

/// <summary>Every version of a case, newest first; the ones that were replaced too.</summary>
internal static class ListCaseVersions
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id) : IQuery<Listed<CaseAnswer>>;

    internal sealed class Handler(EconomyDb db, CallContext call) : IHandle<Query, Listed<CaseAnswer>>
    {
        public async Task<Result<Listed<CaseAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var versions = await db.Cases.Where(c => c.Origin == found.Origin).OrderByDescending(c => c.Number).ToListAsync(cancellation);
            return new Listed<CaseAnswer>([.. versions.Select(c => CaseAnswer.Of(c, call))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/versions",
                (BusinessCaseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
