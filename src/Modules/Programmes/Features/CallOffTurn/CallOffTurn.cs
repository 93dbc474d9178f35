using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.CallOffTurn;

/// <summary>Calls off a turn whose time has not come.</summary>
internal static class CallOffTurn
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Delete, "purpose.feature-plan")]
    internal sealed record Command(string Name, SwitchPlanId Id) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(ProgrammesDb db, SwitchBoard board, SwitchCheck check, CallContext call, DanishClock clock)
        : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var feature = Flag.SwitchOf(command.Name);
            if (await db.Plans.FirstOrDefaultAsync(p => p.Id == command.Id && p.Feature == feature, cancellation) is not { } plan)
            {
                return Refusal.NotFound;
            }

            if (plan.CalledOffAt is { } before)
            {
                return Refusal.Conflict("feature.plan-called-off", DanishClock.DayOf(before));
            }

            if (plan.At <= clock.Now)
            {
                return Refusal.Conflict("feature.plan-in-force", DanishClock.DayOf(plan.At));
            }

            var turn = new PlannedTurn(plan.Feature, plan.At, plan.Enabled);
            if (await check.OfTurns((t, _) => t.Without(turn), cancellation) is { } clash)
            {
                return clash;
            }

            plan.CallOff(call.Known.Id, clock.Now);
            await board.Save(cancellation);
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/features/{name}/plans/{id}",
                (string name, SwitchPlanId id, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(name, id), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
