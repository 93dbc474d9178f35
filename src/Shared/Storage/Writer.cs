using System.Diagnostics;
using System.Threading.Channels;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Watch;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The one writer of a municipality. Changes queue and run one after another, each in a savepoint; when the queue is empty or a batch is
/// full they commit together, and only then are they answered. So no two ever pass a limit, and many callers share one flush of the disk.</summary>
public sealed class Writer : IAsyncDisposable
{
    private const int FullBatch = 64;
    private const int WipeTries = 100;
    private static readonly TimeSpan WipeAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WipePause = TimeSpan.FromMilliseconds(20);
    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string file;
    private readonly Vault vault;
    private readonly TimeProvider clock;
    private readonly Task serving;
    private KeepingConnection? connection;
    private bool wipes;
    private bool writesAnew;

    internal Writer(string file, Vault vault, TimeProvider clock)
    {
        (this.file, this.vault, this.clock) = (file, vault, clock);
        using (ExecutionContext.SuppressFlow())
        {
            serving = Task.Run(Serve);
        }
    }

    /// <summary>Runs one change in its turn. The task ends when the batch is on disk.</summary>
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
                connection?.Dispose();
                connection = null;
                Pulse.NotCommitted();
                batch.ForEach(work => work.Fail(new StorageUnavailableException(fault)));
                continue;
            }

            batch.ForEach(work => work.Answer());
        }
    }

    /// <summary>False when no more will come. Meanwhile, what could not be wiped for somebody who read is tried again.</summary>
    private async Task<bool> MoreToDo()
    {
        var more = queue.Reader.WaitToReadAsync().AsTask();
        while (wipes && await Task.WhenAny(more, Task.Delay(WipeAgain)) != more)
        {
            await Wipe();
        }

        return await more;
    }

    private async Task Wipe()
    {
        if (connection is { } writing && await TryWipe(writing, writesAnew))
        {
            (wipes, writesAnew) = (false, false);
        }
    }

    private async Task Write(List<Work> batch)
    {
        if (queue.Reader.TryRead(out var first))
        {
            batch.Add(first);
            var started = Stopwatch.GetTimestamp();
            connection ??= Connections.OpenForWriting(file);
            await using var transaction = connection.BeginTransaction(deferred: false);
            SealUnderCurrentKey(connection, transaction);
            var turn = new WriteTurn(connection, transaction, await AuditTrail.Continue(connection, transaction, vault, clock));
            await Take(first, turn);
            while (batch.Count < FullBatch && queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
                await Take(next, turn);
            }

            await transaction.CommitAsync();
            Pulse.Committed(batch.Count, Stopwatch.GetElapsedTime(started));
            turn.Kept();
            (wipes, writesAnew) = (wipes || turn.Wipes, writesAnew || turn.WritesAnew);
            if (wipes)
            {
                await Wipe();
            }
        }
    }

    /// <summary>Another process may have made a new key since: what is written from then on is under that one, so that the old can be destroyed.</summary>
    private void SealUnderCurrentKey(SqliteConnection writing, SqliteTransaction transaction)
    {
        using var newest = writing.Sql("SELECT MAX(id) FROM kernel_key WHERE purpose = 'Data'", transaction);
        if (newest.ExecuteScalar() is long id && id != vault.CurrentKey)
        {
            vault.LearnAnew();
        }
    }

    /// <summary>Empties the write-ahead log, and writes the file anew first if need be. Somebody who still reads an earlier moment is waited for;
    /// where it cannot be done, because she reads for longer or the disk is full, it is tried again every second.</summary>
    private static async Task<bool> TryWipe(SqliteConnection writing, bool anew)
    {
        try
        {
            if (anew)
            {
                await using var vacuum = writing.Sql("VACUUM");
                await vacuum.ExecuteNonQueryAsync();
            }

            for (var tries = 0; tries < WipeTries; tries++)
            {
                await using var checkpoint = writing.Sql("PRAGMA wal_checkpoint(TRUNCATE)");
                if (await checkpoint.ExecuteScalarAsync() is 0L)
                {
                    return true;
                }

                await Task.Delay(WipePause);
            }
        }
        catch (SqliteException)
        {
            // what was asked for is on disk: it must not be answered as if it were not
        }

        return false;
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
