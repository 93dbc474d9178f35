using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Features;

/// <summary>How far a run is, or what it came to.</summary>
internal static class ShowRun
{
    /// <param name="Patience">How long the answer may wait for the run to end, so that a short one is seen done at once.</param>
    /// <param name="Cancel">Ends it.</param>
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, RunId Run, TimeSpan Patience = default, bool Cancel = false) : IQuery<SensitivityRun>;

    internal sealed class Handler(CallContext call, SensitivityRuns runs) : IHandle<Query, SensitivityRun>
    {
        public async Task<Result<SensitivityRun>> Handle(Query query, CancellationToken cancellation)
        {
            if (runs.Find(query.Run, call.Known) is not { } run || run.CaseId != query.Id)
            {
                return Refusal.NotFound;
            }

            if (query.Cancel)
            {
                run.Cancel();
            }

            await Task.WhenAny(run.Ending, Task.Delay(query.Patience, cancellation));
            return run;
        }
    }
}
