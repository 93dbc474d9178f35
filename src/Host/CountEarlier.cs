using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host;

/// <summary>Counts, a turn at a time, the referrals and courses that an earlier version never counted, or counted by other rules; true while there are more.</summary>
internal static class CountEarlier
{
    /// <summary>Turn after turn, until none is left.</summary>
    public static async Task All(IServiceScopeFactory scopes, MunicipalityCode code, CancellationToken stopping)
    {
        More more;
        do
        {
            stopping.ThrowIfCancellationRequested();
            more = await scopes.AsSystem(code, new Command(), stopping);
        } while (more.IsLeft);
    }

    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.sums-count")]
    internal sealed record Command : ICommand<More>;

    internal sealed record More(bool IsLeft);

    internal sealed class Handler(ISums sums, AuditNote note) : IHandle<Command, More>
    {
        public async Task<Result<More>> Handle(Command command, CancellationToken cancellation)
        {
            var (counted, isLeft) = await sums.CountEarlier(cancellation);
            note.GoesOn = counted == 0;
            return new More(isLeft);
        }
    }
}
