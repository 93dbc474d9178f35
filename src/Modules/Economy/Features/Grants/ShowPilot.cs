using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Features;

/// <summary>What the front page says of the flexible grants: the pilot's days, as they come near, and how many families wait for a grant.</summary>
internal static class ShowPilot
{
    [Allow(Role.Lead, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<View>;

    /// <param name="Waiting">Families that were accepted and granted nothing yet; told to a lead.</param>
    internal sealed record View(PilotAnswer Pilot, int Waiting)
    {
        public bool Says => Pilot.Warning != PilotWarning.None || Waiting > 0;
    }

    internal sealed class Handler(EconomyDb db, GrantDoor door, GrantAnswers answers, IReferrals referrals, CallContext call)
        : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation) =>
            await door.IsOn(cancellation)
                ? new View(
                    await answers.Of(await db.Pilot(cancellation), cancellation),
                    call.Known.Role == Role.Lead ? await referrals.HowManyWaitForGrant(cancellation) : 0
                )
                : new View(PilotAnswer.None, 0);
    }
}
