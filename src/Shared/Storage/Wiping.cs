using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Shared.Storage;

/// <summary>What is still to be wiped off a municipality's disk. It is marked in the database, in the transaction that destroys it, until the wipe is done:
/// what a killed process left undone another one takes over.</summary>
internal sealed class Wiping(IDatabase database, TimeProvider clock)
{
    public const string Table = "kernel_wipe";
    private const int WorkToPause = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>A larger database takes long enough to write anew for those who wait to notice.</summary>
    private const long Light = 32 << 20;
    private const int WorkToRest = 200;
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);
    private string? anewFor;
    private long lastAnew;
    private TimeSpan rest;
    private long lastTried;
    private volatile bool isStopped;

    /// <summary>This process is at it.</summary>
    public bool IsDue
    {
        get => field && !isStopped;
        private set;
    }

    /// <summary>Until it is tried again: longer each time, and ten times as long as the last try worked.</summary>
    public TimeSpan Pause { get; private set; } = Shortest;

    public bool IsTimeAgain => IsDue && Stopwatch.GetElapsedTime(lastTried) >= Pause;

    /// <summary>Why it could not be done the last time; null where somebody read.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>It stays due, and is tried no more: the database is damaged.</summary>
    public void Stop() => isStopped = true;

    /// <summary>Null where nothing is to be wiped.</summary>
    public static WipeMark? Read(DbConnection reading, DbTransaction? moment = null)
    {
        using var select = reading.Sql($"SELECT mark, since, anew FROM {Table}", moment);
        using var row = select.ExecuteReader();
        return row.Read()
            ? new WipeMark(row.GetString(0), DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture), row.GetInt32(2) == 1)
            : null;
    }

    /// <summary>Marks what the turns of a batch destroy, in their transaction. If that fails the mark is looked for once, and not found.</summary>
    public async Task Mark(WriteTurn turn)
    {
        IsDue = IsDue || turn.Wipes || turn.LooksForWipe;
        if (turn.Wipes)
        {
            await using var mark = turn.Connection.Sql(
                $"""
                INSERT INTO {Table} (id, mark, since, anew) VALUES (1, @mark, @since, @anew)
                ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, anew = CASE WHEN excluded.anew = 1 THEN 1 ELSE {Table}.anew END
                """,
                turn.Transaction
            );
            mark.With("@mark", Guid.CreateVersion7().ToString("N"))
                .With("@since", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture))
                .With("@anew", turn.WritesAnew ? 1 : 0);
            await mark.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Wipes, unless somebody still reads an earlier moment; then it stays due. So does what was destroyed since the mark was read.</summary>
    /// <param name="isPatient">Whoever reads is waited for, two seconds.</param>
    /// <exception cref="DbException">The disk is full, another program writes, or the connection broke off: it stays due.</exception>
    public async Task Try(DbConnection connection, bool isPatient)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            if (Read(connection) is { } due && await IsWiped(connection, due, isPatient ? Patience : TimeSpan.Zero))
            {
                await using var done = connection.Sql($"DELETE FROM {Table} WHERE mark = @mark");
                await done.With("@mark", due.Mark).ExecuteNonQueryAsync();
            }

            (IsDue, Fault) = (Read(connection) is not null, null);
        }
        catch (Exception fault)
        {
            Fault = fault;
            throw;
        }
        finally
        {
            var worked = Stopwatch.GetElapsedTime(began) - (isPatient ? Patience : TimeSpan.Zero);
            (lastTried, Pause) = (Stopwatch.GetTimestamp(), IsDue ? After(worked) : Shortest);
        }
    }

    private TimeSpan After(TimeSpan worked)
    {
        var (grown, fair) = (Pause + Pause < Longest ? Pause + Pause : Longest, worked * WorkToPause);
        return grown > fair ? grown : fair;
    }

    /// <summary>Whoever writes waits meanwhile: what takes long is not done again soon, so that those who erase one after another hold up nobody's day.</summary>
    private async Task<bool> TryWriteAnew(DbConnection connection)
    {
        var began = Stopwatch.GetTimestamp();
        var isWritten = await database.TryWriteAnew(connection);
        var fair = Stopwatch.GetElapsedTime(began) * WorkToRest;
        lastAnew = Stopwatch.GetTimestamp();
        rest =
            database.SizeOf(connection) <= Light ? TimeSpan.Zero
            : fair < LongestRest ? fair
            : LongestRest;
        return isWritten;
    }

    private async Task<bool> IsWiped(DbConnection connection, WipeMark due, TimeSpan patience)
    {
        // once for each mark: each time adds the whole database to the write-ahead log
        if (due.IsAnew && anewFor != due.Mark)
        {
            if (Stopwatch.GetElapsedTime(lastAnew) < rest || !await TryWriteAnew(connection))
            {
                return false;
            }

            anewFor = due.Mark;
        }

        var (began, isWiped) = (Stopwatch.GetTimestamp(), await database.TryWipe(connection));
        while (!isWiped && Stopwatch.GetElapsedTime(began) < patience)
        {
            await Task.Delay(BetweenTries);
            isWiped = await database.TryWipe(connection);
        }

        return isWiped;
    }
}

/// <param name="Mark">Another for each time that something is destroyed.</param>
/// <param name="Since">Of the first that is not wiped yet.</param>
/// <param name="IsAnew">The file is to be written anew, not the write-ahead log emptied alone.</param>
internal sealed record WipeMark(string Mark, DateTimeOffset Since, bool IsAnew);
