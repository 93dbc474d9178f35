using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>The server looks where it is: at home, at home from now on, or elsewhere, and then it holds the post.</summary>
internal static class SettleIn
{
    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.outbox-hold")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(OutboxGate gate, AuditNote note) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            note.GoesOn = !await gate.MoveIn(cancellation);
            return Result.Done;
        }
    }
}
