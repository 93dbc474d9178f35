using System.Collections.Concurrent;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>The imports of this process: in each municipality one under way, or the last that ended, for an hour or until the next begins. In memory alone:
/// an import that the process does not live to end has kept nothing. The server's stop ends those under way, and waits until they are taken back.</summary>
internal sealed partial class ImportRuns(
    IServiceScopeFactory scopes,
    TimeProvider time,
    IHostApplicationLifetime life,
    ILogger<ImportRuns> log
) : IHostedService
{
    private readonly ConcurrentDictionary<MunicipalityCode, ImportRun> runs = new();
    private readonly Lock beginning = new();

    /// <param name="tried">The try whose file it is, where it is one's.</param>
    public Result<ImportRun> Begin(Caller maker, CourseTable table, bool isTry, ImportRunId? tried = null)
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

            var run = new ImportRun(maker, table, isTry, time, Forget, life.ApplicationStopping) { Tried = tried };
            run.Begin(
                (file, stopping) => scopes.AsHer(maker, new ImportCourses.Command(file, isTry, run), stopping),
                fault => Failed(log, maker.Municipality, fault)
            );
            runs[maker.Municipality] = run;
            return run;
        }
    }

    /// <summary>Takes in the file that was tried. Whoever presses twice is led to what her first press began.</summary>
    public Result<ImportRun> BeginTried(Caller maker, ImportRunId tried)
    {
        lock (beginning)
        {
            var last = Last(maker);
            return last?.Tried == tried && last.IsOf(maker) ? last
                : last?.Id == tried && last.FileFor(maker) is { } file ? Begin(maker, file, isTry: false, tried)
                : Refusal.Conflict("import.file-forgotten");
        }
    }

    /// <summary>The municipality's import, for its leads and administrators; another municipality's is as none.</summary>
    public ImportRun? Last(Caller caller) => runs.GetValueOrDefault(caller.Municipality);

    /// <summary>Ends it, if it is under way still: nothing of it is kept.</summary>
    public Task Cancel(ImportRun run)
    {
        // it is told within, so that the next does not begin, and put this one away, meanwhile; what the telling sets off goes on without
        lock (beginning)
        {
            return run.IsUnderWay ? run.Cancel() : Task.CompletedTask;
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

    private void Forget(ImportRun run)
    {
        lock (beginning)
        {
            // but not the next, if it has begun
            if (runs.TryRemove(KeyValuePair.Create(run.Maker.Municipality, run)))
            {
                run.Dispose();
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "An import in municipality {Code} ended by a fault; nothing of it was kept")]
    private static partial void Failed(ILogger log, MunicipalityCode code, Exception fault);
}
