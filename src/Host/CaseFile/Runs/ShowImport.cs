using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>How far the municipality's import is, or what it came to: counts, and which rows are wrong. A look, also where it ends the import:
/// a command would wait for its turn behind the import itself.</summary>
internal static class ShowImport
{
    /// <param name="Run">Which; null for the municipality's last.</param>
    /// <param name="Patience">How long the answer may wait for it to end, so that a short one is seen done at once.</param>
    /// <param name="Cancel">Ends it.</param>
    [Allow(Role.Lead, Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(ImportRunId? Run = null, TimeSpan Patience = default, bool Cancel = false) : IQuery<Answer>;

    /// <param name="HasFile">The caller tried it, and may take the same file in without choosing it again.</param>
    internal sealed record Answer(ImportRun Run, bool HasFile);

    internal sealed class Handler(ImportRuns runs, CallContext call) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (runs.Last(call.Known) is not { } run || (query.Run is { } asked && run.Id != asked))
            {
                return Refusal.NotFound;
            }

            if (query.Cancel)
            {
                await runs.Cancel(run);
            }

            await Task.WhenAny(run.Ending, Task.Delay(query.Patience, cancellation));
            return new Answer(run, run.FileFor(call.Known) is not null);
        }
    }
}
