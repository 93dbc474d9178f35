using System.Collections.Concurrent;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>The imports of this process: one under way in each municipality, and the last that ended, for an hour. In memory alone: an import that the process
/// does not live to end has kept nothing. The server's stop ends those under way, and waits until they are taken back.</summary>
internal sealed partial class ImportRuns(
    IServiceScopeFactory scopes,
    TimeProvider time,
    IHostApplicationLifetime life,
    ILogger<ImportRuns> log
) : IHostedService
{
    /// <summary>How long what an import came to is shown.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<MunicipalityCode, ImportRun> runs = new();
    private readonly Lock beginning = new();

    public Result<ImportRun> Begin(Caller maker, CourseTable table, bool isTry)
    {
        lock (beginning)
        {
            if (runs.TryGetValue(maker.Municipality, out var before))
            {
                if (before.IsUnderWay)
                {
                    return Refusal.Conflict("import.under-way", before.Maker.Name);
                }

                before.Dispose();
            }

            var run = new ImportRun(maker, table, isTry, time, life.ApplicationStopping);
            run.Begin(
                (file, stopping) => scopes.AsHer(maker, new ImportCourses.Command(file, isTry, run), stopping),
                fault => Failed(log, maker.Municipality, fault)
            );
            runs[maker.Municipality] = run;
            return run;
        }
    }

    /// <summary>The municipality's import, for its leads and administrators; another municipality's is as none.</summary>
    public ImportRun? Last(Caller caller) =>
        runs.TryGetValue(caller.Municipality, out var run) && (run.EndedAt is not { } ended || time.GetUtcNow() < ended + Shown)
            ? run
            : null;

    /// <summary>Ends it, if it is under way still: nothing of it is kept.</summary>
    public void Cancel(ImportRun run)
    {
        // so that the next does not begin, and put this one away, meanwhile
        lock (beginning)
        {
            if (run.IsUnderWay)
            {
                run.Cancel();
            }
        }
    }

    public void ForgetFileOf(UserId user, MunicipalityCode municipality)
    {
        if (runs.TryGetValue(municipality, out var run) && run.Maker.Id == user)
        {
            run.ForgetFile();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Those under way were told by the stop itself; it waits until they have taken back what they did, and how they ended is noted by each.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAny(Task.WhenAll(runs.Values.Select(r => r.Ending)), Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));

    [LoggerMessage(LogLevel.Error, "An import in municipality {Code} ended by a fault; nothing of it was kept")]
    private static partial void Failed(ILogger log, MunicipalityCode code, Exception fault);
}
