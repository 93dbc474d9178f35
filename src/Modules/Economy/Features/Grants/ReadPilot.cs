using BarnetIMidten.Economy.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>When the pilot ends, when it is to be evaluated, and what was found (K4).</summary>
internal static class ReadPilot
{
    [Allow(Role.Lead, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<PilotAnswer>;

    internal sealed class Handler(EconomyDb db, GrantDoor door, GrantAnswers answers) : IHandle<Query, PilotAnswer>
    {
        public async Task<Result<PilotAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await door.RefusesToShow(cancellation) is { } shut ? shut : await answers.Of(await db.Pilot(cancellation), cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/flex-grants/pilot", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
