using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

internal static class ReadPool
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<PoolAnswer>;

    internal sealed class Handler(EconomyDb db, DanishClock clock) : IHandle<Query, PoolAnswer>
    {
        public async Task<Result<PoolAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            var approved = await db.Cases.Where(c => c.Status == CaseStatus.Approved).OrderBy(c => c.Id).ToListAsync(cancellation);
            var origins = approved.Select(c => c.Origin).ToList();
            var actuals = (await db.Actuals.Where(a => origins.Contains(a.Origin)).ToListAsync(cancellation)).ToLookup(a => a.Origin);
            return PoolAnswer.Of([.. approved.Select(c => new AccountedCase(c.Id, c.Plan, Pool(actuals[c.Origin])))], clock.Today);
        }

        private static Dictionary<int, PoolActual> Pool(IEnumerable<YearActuals> years) =>
            years.Where(y => y.Kept.Pool is not null).ToDictionary(y => y.Year, y => y.Kept.Pool!);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/business-cases/pool", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
