using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The one writer of a municipality. Changes queue and run one after another, each in a savepoint; when the queue is empty or a batch is
/// full they commit together, and only then are they answered. So no two ever pass a limit, and many callers share one flush of the disk.</summary>
public sealed class Writer : IAsyncDisposable
{
    private const int FullBatch = 64;

    /// <summary>Whoever finds nobody writing writes herself, on her own thread: two hand-overs between threads cost more than most changes do.</summary>
    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true }
    );
    private readonly IDatabase database;
    private readonly Vault vault;
    private readonly TimeProvider clock;
    private readonly Wiping wiping;
    private readonly Task serving;
    private DbConnection? connection;

    internal Writer(IDatabase database, Vault vault, TimeProvider clock)
    {
        (this.database, this.vault, this.clock, wiping) = (database, vault, clock, new Wiping(database, clock));
        using (ExecutionContext.SuppressFlow())
        {
            serving = Task.Run(Serve);
        }
    }

    /// <summary>Runs one change in its turn. The task ends when the batch is on disk; where nobody writes, the call itself takes as long.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was kept.</exception>
    public Task<T> Run<T>(Func<WriteTurn, Task<T>> change)
    {
        var work = new Work<T>(change);
        Pulse.Queued();
        if (queue.Writer.TryWrite(work))
        {
            return work.Answered;
        }

        Pulse.Answered();
        throw new ObjectDisposedException(nameof(Writer));
    }

    /// <summary>Something that was destroyed is still to be wiped off the disk, and this process is at it.</summary>
    internal bool IsWiping => wiping.IsDue;

    /// <inheritdoc cref="Wiping.Stop"/>
    internal void StopWiping() => wiping.Stop();

    /// <inheritdoc cref="Wiping.Fault"/>
    internal Exception? WipeFault => wiping.Fault;

    /// <summary>Finishes what is queued, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await serving;
        connection?.Dispose();
    }

    private async Task Serve()
    {
        while (await MoreToDo())
        {
            var batch = new List<Work>();
            try
            {
                await Write(batch);
            }
            catch (Exception fault)
            {
                LetGo();
                Pulse.NotCommitted();
                batch.ForEach(work => work.Fail(new StorageUnavailableException(fault)));
                continue;
            }

            batch.ForEach(work => work.Answer());
        }
    }

    /// <summary>False when no more will come. Meanwhile, and between those who write, what could not be wiped for somebody who read is tried again.</summary>
    private async Task<bool> MoreToDo()
    {
        var more = queue.Reader.WaitToReadAsync().AsTask();
        if (more.IsCompleted || wiping.IsDue)
        {
            // who wrote has her answer, and does not stay for those who came meanwhile
            await Task.Yield();
        }

        while (wiping.IsDue && (wiping.IsTimeAgain || !await Came(more)))
        {
            await Wipe(isPatient: false);
        }

        return await more;
    }

    /// <summary>Whether somebody came before it was time to wipe again.</summary>
    private async Task<bool> Came(Task more)
    {
        await more.WaitAsync(wiping.Pause).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return more.IsCompleted;
    }

    /// <summary>On another connection, if this one broke off.</summary>
    private async Task Wipe(bool isPatient)
    {
        try
        {
            connection ??= database.OpenForWriting();
            await wiping.Try(connection, isPatient);
        }
        catch (Exception)
        {
            // what was asked for is on disk, and must not be answered as if it were not; the wiping keeps the fault
            LetGo();
        }

        if (connection is { State: not System.Data.ConnectionState.Open })
        {
            LetGo();
        }
    }

    /// <summary>Who writes next opens another.</summary>
    private void LetGo()
    {
        connection?.Dispose();
        connection = null;
    }

    private async Task Write(List<Work> batch)
    {
        if (queue.Reader.TryRead(out var first))
        {
            batch.Add(first);
            var started = Stopwatch.GetTimestamp();
            connection ??= database.OpenForWriting();
            await using var transaction = database.BeginWriting(connection);
            SealUnderCurrentKey(connection, transaction);
            var turn = new WriteTurn(connection, transaction, await AuditTrail.Continue(connection, transaction, vault, clock));
            await Take(first, turn);
            while (batch.Count < FullBatch && queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
                await Take(next, turn);
            }

            await wiping.Mark(turn);
            await transaction.CommitAsync();
            Pulse.Committed(batch.Count, Stopwatch.GetElapsedTime(started));
            turn.Kept();
            if (turn.Wipes || turn.LooksForWipe)
            {
                await Wipe(isPatient: true);
            }
        }
    }

    /// <summary>Another process may have made a new key since: what is written from then on is under that one, so that the old can be destroyed.</summary>
    private void SealUnderCurrentKey(DbConnection writing, DbTransaction transaction)
    {
        using var newest = writing.Sql("SELECT MAX(id) FROM kernel_key WHERE purpose = 'Data'", transaction);
        if (newest.Number() is { } id && id != vault.CurrentKey)
        {
            vault.LearnAnew();
        }
    }

    /// <summary>One change in its savepoint: a fault of its own undoes it alone, a fault of the disk fails the whole batch.</summary>
    private static async Task Take(Work work, WriteTurn turn)
    {
        turn.Begin();
        try
        {
            await work.Run(turn);
        }
        catch (Exception fault) when (StorageUnavailableException.In(fault) is null)
        {
            turn.Undo();
            work.Fail(fault);
        }

        turn.End();
    }

    private abstract class Work
    {
        public abstract Task Run(WriteTurn turn);

        public abstract void Answer();

        public abstract void Fail(Exception fault);
    }

    /// <summary>Runs as the one who asked for it: in her language, under her trace.</summary>
    private sealed class Work<T>(Func<WriteTurn, Task<T>> change) : Work
    {
        private readonly ExecutionContext? asker = ExecutionContext.Capture();
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? value;

        public Task<T> Answered => answer.Task;

        public override async Task Run(WriteTurn turn) => value = await Start(turn);

        public override void Answer() => Told(answer.TrySetResult(value!));

        public override void Fail(Exception fault) => Told(answer.TrySetException(fault));

        /// <summary>One that failed by itself is passed by when its batch is answered.</summary>
        private static void Told(bool first)
        {
            if (first)
            {
                Pulse.Answered();
            }
        }

        private Task<T> Start(WriteTurn turn)
        {
            Task<T>? started = null;
            if (asker is null)
            {
                started = change(turn);
            }
            else
            {
                ExecutionContext.Run(asker, _ => started = change(turn), null);
            }

            return started!;
        }
    }
}
