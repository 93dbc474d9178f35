using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host;

/// <summary>Lets the planned turns of the switches whose time has come be told to whoever reacts to them; the log of use tells when there were any.</summary>
internal static class TakeTurns
{
    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.feature-turns")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(IPlannedTurns turns, ITurnAgenda agenda, CallContext call, AuditNote note) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var taken = await turns.TakeEffect(cancellation);
            if (taken.Next is { } next)
            {
                agenda.Note(call.Known.Municipality, next);
            }

            note.GoesOn = taken.Taken == 0;
            return Result.Done;
        }
    }
}
