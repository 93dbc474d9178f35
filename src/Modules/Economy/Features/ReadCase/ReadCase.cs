using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

internal static class ReadCase
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id) : IQuery<CaseAnswer>;

    internal sealed class Handler(EconomyDb db, CallContext call) : IHandle<Query, CaseAnswer>
    {
        public async Task<Result<CaseAnswer>> Handle(Query query, CancellationToken cancellation) =>
            (await db.Case(query.Id, cancellation)).Map(found => CaseAnswer.Of(found, call));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}",
                (BusinessCaseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
