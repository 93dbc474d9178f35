using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.ListTurns;

/// <summary>The turns that lie ahead, the next first. What has come into force stands among the throws.</summary>
internal static class ListTurns
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<TurnAnswer>>;

    internal sealed class Handler(ProgrammesDb db, IStaff staff, DanishClock clock) : IHandle<Query, Listed<TurnAnswer>>
    {
        public async Task<Result<Listed<TurnAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var now = clock.Now;
            var plans = (await db.Plans.Standing().ToListAsync(cancellation)).Where(p => p.At > now).OrderBy(p => p.At).ToList();
            var names = await staff.Find([.. plans.Select(p => p.PlannedBy).Distinct()], cancellation);
            return new Listed<TurnAnswer>([.. plans.Select(p => TurnAnswer.Of(p, names.GetValueOrDefault(p.PlannedBy)?.Name))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/features/plans", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
