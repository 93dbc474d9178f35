using System.Data.Common;
using System.Globalization;
using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Shared.Storage;

/// <summary>What is still to be wiped off a municipality's disk. That there is something stands in the database from the commit that destroyed it until the wipe is done:
/// what a killed process left undone, the next one does.</summary>
internal sealed class Wiping(IDatabase database, TimeProvider clock)
{
    public const string Table = "kernel_wipe";
    private bool isAnew;

    public bool IsDue { get; private set; }

    /// <summary>Since when; null where nothing is. Longer than some seconds: somebody reads without end, or the disk is full.</summary>
    public static DateTimeOffset? Since(DbConnection reading, DbTransaction? moment = null)
    {
        using var select = reading.Sql($"SELECT since FROM {Table}", moment);
        return select.ExecuteScalar() is string since ? DateTimeOffset.Parse(since, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Takes over what another process left: whatever it was, the file is written anew.</summary>
    public void TakeOver(DbConnection connection) => IsDue = isAnew = Since(connection) is not null;

    /// <summary>Writes that there will be something, in the transaction that destroys it.</summary>
    public async Task Announce(WriteTurn turn)
    {
        if (turn.Wipes)
        {
            await using var insert = turn.Connection.Sql(
                $"INSERT INTO {Table} (id, since) VALUES (1, @since) ON CONFLICT (id) DO NOTHING",
                turn.Transaction
            );
            await insert.With("@since", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)).ExecuteNonQueryAsync();
        }
    }

    /// <summary>It is on disk that it was destroyed.</summary>
    public void Committed(WriteTurn turn) => (IsDue, isAnew) = (IsDue || turn.Wipes, isAnew || turn.WritesAnew);

    /// <summary>Wipes, unless somebody reads what is to go: then it stays due.</summary>
    public async Task Try(DbConnection connection)
    {
        if (await database.TryWipe(connection, isAnew))
        {
            await using var done = connection.Sql($"DELETE FROM {Table}");
            await done.ExecuteNonQueryAsync();
            (IsDue, isAnew) = (false, false);
        }
    }
}
