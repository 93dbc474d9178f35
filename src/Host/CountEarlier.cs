using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host;

/// <summary>Counts, a turn at a time, the referrals and courses from before reports had sums; true while there are more.</summary>
internal static class CountEarlier
{
    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.sums-count")]
    internal sealed record Command : ICommand<More>;

    internal sealed record More(bool IsLeft);

    internal sealed class Handler(ISums sums, AuditNote note) : IHandle<Command, More>
    {
        public async Task<Result<More>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (counted, isLeft) = await sums.CountEarlier(cancellationToken);
            note.GoesOn = counted == 0;
            return new More(isLeft);
        }
    }
}
