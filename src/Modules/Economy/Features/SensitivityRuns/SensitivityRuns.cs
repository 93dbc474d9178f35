using System.Collections.Concurrent;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Economy.Features;

/// <summary>The runs of this process. Two draw at once, the others wait; a user has one at a time, and the one before gives way.
/// A result is kept for an hour, in memory: nothing follows from it that could not be drawn again, to the same figures.</summary>
internal sealed partial class SensitivityRuns(TimeProvider time, ILogger<SensitivityRuns> log) : IDisposable
{
    private const int AtOnce = 2;
    private const int Most = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<RunId, SensitivityRun> runs = new();
    private readonly Lock beginning = new();
    private readonly SemaphoreSlim turn = new(AtOnce);

    public Result<SensitivityRun> Begin(Caller maker, BusinessCaseId caseId, SensitivityBody asked, Simulation simulation)
    {
        SensitivityRun run;
        lock (beginning)
        {
            Forget(time.GetUtcNow() - Kept);
            foreach (var before in runs.Values.Where(r => r.IsOf(maker)))
            {
                if (before.Ending.IsCompleted)
                {
                    runs.TryRemove(before.Id, out _);
                }

                before.Cancel();
            }

            if (runs.Count >= Most)
            {
                return Refusal.Conflict("sensitivity.busy");
            }

            run = new SensitivityRun(RunId.New(), maker, caseId, asked, simulation, time.GetUtcNow());
            runs[run.Id] = run;
        }

        run.Begin(turn, fault => Failed(log, fault));
        return run;
    }

    /// <summary>Another's run is as none.</summary>
    public SensitivityRun? Find(RunId id, Caller caller) =>
        runs.TryGetValue(id, out var run) && run.IsOf(caller) && run.BegunAt >= time.GetUtcNow() - Kept ? run : null;

    /// <summary>Draws while the caller waits, in the same few places at the machine.</summary>
    public async Task<Simulated> Draw(Simulation simulation, SensitivityBody asked, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return simulation.Draw(asked.DrawsOrUsual, asked.SeedOrOne, _ => { }, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var run in runs.Values)
        {
            run.Cancel();
        }
    }

    private void Forget(DateTimeOffset before)
    {
        foreach (var run in runs.Values.Where(r => r.BegunAt < before))
        {
            run.Cancel();
            runs.TryRemove(run.Id, out _);
            run.Dispose();
        }
    }

    [LoggerMessage(LogLevel.Error, "A sensitivity run ended by a fault")]
    private static partial void Failed(ILogger log, Exception fault);
}
