using BarnetIMidten.Economy.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>The municipality's price and wage percentages, as it entered them; none is invented.</summary>
internal static class ListIndex
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<IndexAnswer>>;

    internal sealed class Handler(EconomyDb db) : IHandle<Query, Listed<IndexAnswer>>
    {
        public async Task<Result<Listed<IndexAnswer>>> Handle(Query query, CancellationToken cancellation) =>
            new Listed<IndexAnswer>([.. (await db.Index.OrderBy(i => i.Year).ToListAsync(cancellation)).Select(IndexAnswer.Of)]);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/price-index", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
