using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;

namespace BarnetIMidten.Host.Reactions;

/// <summary>The file that she tried is not kept for whoever sits down after her.</summary>
internal sealed class OnSessionEnded(ImportRuns runs, CallContext call) : IReactTo<SessionEnded>
{
    public Task Handle(SessionEnded notification, CancellationToken cancellationToken)
    {
        runs.ForgetFileOf(notification.User, call.Known.Municipality);
        return Task.CompletedTask;
    }
}
