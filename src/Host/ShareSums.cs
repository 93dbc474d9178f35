using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host;

/// <summary>Shows the other municipalities what the sums have become since; the log of use tells when that was anything new.</summary>
internal static class ShareSums
{
    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.sums-share")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(ISharing sharing, AuditNote note) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            note.GoesOn = !await sharing.BringUpToDate(cancellation);
            return Result.Done;
        }
    }
}
