using System.Diagnostics;
using BarnetIMidten.Host.Web;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Backups;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Host.Operation;

/// <summary>How the server fares: the process that all municipalities of the installation share, and the work that it does by itself in the caller's own.</summary>
internal static class ReadOperation
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="BackupIsLate">Somebody must see to it: there is none, or the last is more than twice as old as planned.</param>
    internal sealed record Answer(
        DateTimeOffset At,
        string Version,
        DateTimeOffset StartedAt,
        ProcessAnswer Process,
        TrafficAnswer Traffic,
        StorageAnswer Storage,
        IReadOnlyList<RoundEnd> Rounds,
        DateTimeOffset? LastBackup,
        bool BackupIsLate,
        HeldPost? HeldPost
    );

    /// <param name="MemoryBytes">Of the machine's own memory.</param>
    /// <param name="HeapBytes">Of it, what the program has made and not let go of.</param>
    /// <param name="Collections">How often memory was tidied up, by how thoroughly: the last are the costly ones.</param>
    /// <param name="PausePercent">Of the time since the start, what tidying up took from work.</param>
    /// <param name="Queued">Work that waits for a thread.</param>
    internal sealed record ProcessAnswer(
        long MemoryBytes,
        long HeapBytes,
        IReadOnlyList<int> Collections,
        double PausePercent,
        int Threads,
        long Queued
    );

    /// <summary>Whole minutes; a fault is an answer of 500 or above.</summary>
    internal sealed record TrafficAnswer(long RequestsLastMinute, long RequestsLastHour, long FaultsLastHour);

    /// <param name="WritesWaiting">Changes that are not on disk yet.</param>
    /// <param name="BackupsFreeBytes">Where backups lie, which ought to be another disk.</param>
    internal sealed record StorageAnswer(long WritesWaiting, long FreeBytes, long BackupsFreeBytes);

    internal sealed class Handler(
        CallContext call,
        Rounds rounds,
        Traffic traffic,
        TrustRecord record,
        DataFolder folder,
        BackupPlan plan,
        IOutbox outbox,
        DanishClock clock
    ) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            using var process = Process.GetCurrentProcess();
            var (hour, minute) = (traffic.LastHour, traffic.LastMinute);
            var lastBackup = (await record.BackedUp(cancellation))?.Last;
            return new Answer(
                clock.Now,
                Release.Version,
                DanishClock.InDenmark(new DateTimeOffset(process.StartTime)),
                new ProcessAnswer(
                    Environment.WorkingSet,
                    GC.GetTotalMemory(forceFullCollection: false),
                    [.. Enumerable.Range(0, GC.MaxGeneration + 1).Select(GC.CollectionCount)],
                    GC.GetGCMemoryInfo().PauseTimePercentage,
                    ThreadPool.ThreadCount,
                    ThreadPool.PendingWorkItemCount
                ),
                new TrafficAnswer(minute.Requests, hour.Requests, hour.Faults),
                new StorageAnswer(Pulse.Waiting, Free(folder.Path), Free(plan.Directory)),
                rounds.Of(call.Known.Municipality),
                lastBackup,
                plan.IsLate(lastBackup, clock.Now),
                await outbox.Held(cancellation)
            );
        }

        /// <summary>Of the disk that it lies on, or will.</summary>
        private static long Free(string path)
        {
            var there = new DirectoryInfo(path);
            while (there is { Exists: false, Parent: { } parent })
            {
                there = parent;
            }

            return new DriveInfo(there.FullName).AvailableFreeSpace;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/operation", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
