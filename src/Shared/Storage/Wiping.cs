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
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private string? written;
    private long tried;

    /// <summary>This process is at it.</summary>
    public bool IsDue { get; private set; }

    /// <summary>Until it is tried again: longer each time, since whoever reads without end keeps what is written meanwhile in the write-ahead log.</summary>
    public TimeSpan Pause { get; private set; } = Shortest;

    /// <summary>It is time to try again, though others write.</summary>
    public bool IsTime => IsDue && Stopwatch.GetElapsedTime(tried) >= Pause;

    /// <summary>Null where nothing is to be wiped.</summary>
    public static WipeMark? Read(DbConnection reading)
    {
        using var select = reading.Sql($"SELECT mark, since, anew FROM {Table}");
        using var row = select.ExecuteReader();
        return row.Read()
            ? new WipeMark(row.GetString(0), DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture), row.GetInt32(2) == 1)
            : null;
    }

    /// <summary>Marks what the turns of this batch destroy. Taken back with them it is looked for once, and not found.</summary>
    public async Task Announce(WriteTurn turn)
    {
        if (turn.Wipes)
        {
            IsDue = true;
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
    /// <exception cref="DbException">The disk is full, another program writes, or the connection broke off: it stays due.</exception>
    public async Task Try(DbConnection connection)
    {
        (tried, Pause) = (Stopwatch.GetTimestamp(), Pause + Pause < Longest ? Pause + Pause : Longest);
        if (Read(connection) is { } due)
        {
            if (due.IsAnew && written != due.Mark)
            {
                await database.WriteAnew(connection);
                written = due.Mark; // once: each time adds the whole database to the write-ahead log
            }

            if (!await database.TryWipe(connection))
            {
                return;
            }

            await using var done = connection.Sql($"DELETE FROM {Table} WHERE mark = @mark");
            await done.With("@mark", due.Mark).ExecuteNonQueryAsync();
        }

        (IsDue, Pause) = (Read(connection) is not null, Shortest);
    }
}

/// <param name="Mark">Another for each time that something is destroyed.</param>
/// <param name="Since">Of the first that is not wiped yet.</param>
/// <param name="IsAnew">The file is to be written anew, not the write-ahead log emptied alone.</param>
internal sealed record WipeMark(string Mark, DateTimeOffset Since, bool IsAnew);
