using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>Takes in the very file that was tried, while it is kept for whoever brought it: what she saw the try say is what is taken in.</summary>
internal static class ImportTried
{
    [Allow(Role.Lead, Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(ImportRunId Tried) : IQuery<ImportRun>;

    internal sealed class Handler(ImportRuns runs, CallContext call) : IHandle<Query, ImportRun>
    {
        public Task<Result<ImportRun>> Handle(Query query, CancellationToken cancellation) =>
            Task.FromResult(runs.BeginTried(call.Known, query.Tried));
    }
}
