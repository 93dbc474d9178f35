using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using FluentValidation;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>The operator holds the post, before she does what no program sees: starts a clone of the machine, or sets it back.</summary>
public static class HoldPost
{
    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.outbox-hold")]
    public sealed record Command(string Reason) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(OutboxGate gate, AuditNote note) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            note.Reason = command.Reason;
            await gate.Close(HoldReason.Asked, command.Reason, cancellation);
            return Result.Done;
        }
    }
}
