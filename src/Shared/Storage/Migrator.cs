using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Storage.Kinds;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Storage;

/// <summary>Brings a database to the newest migration of every room. Whether there is anything to do is asked in plain SQL,
/// so that a start with nothing to migrate does not wait for the mapper.</summary>
internal sealed class Migrator(IEnumerable<RoomDbInfo> rooms)
{
    /// <summary>Neither older than this program nor newer.</summary>
    public bool IsUpToDate(DbConnection connection, Scope scope) =>
        rooms.Where(r => r.Scope == scope).All(r => Applied(connection, r).SetEquals(r.MigrationsOf(connection.KindOf())));

    /// <summary>A migration that stands in a database and is none of this program's: the database is of a newer one. Null if there is none.</summary>
    public string? FirstUnknown(DbConnection connection, Scope scope) =>
        rooms
            .Where(r => r.Scope == scope)
            .SelectMany(r => Applied(connection, r).Except(r.MigrationsOf(connection.KindOf()), StringComparer.Ordinal))
            .FirstOrDefault();

    /// <exception cref="DatabaseNewerException">It is of a newer program; nothing was changed.</exception>
    public void BringUpToDate(DbConnection connection, Scope scope)
    {
        if (FirstUnknown(connection, scope) is { } unknown)
        {
            throw new DatabaseNewerException(unknown);
        }

        ClearAbandonedLock(connection);
        foreach (var room in rooms.Where(r => r.Scope == scope && IsBehind(connection, r)))
        {
            using var db = room.Make(connection.KindOf());
            db.Database.SetDbConnection(connection);
            db.Database.Migrate();
        }
    }

    private static bool IsBehind(DbConnection connection, RoomDbInfo room) =>
        !Applied(connection, room).IsSupersetOf(room.MigrationsOf(connection.KindOf()));

    [SuppressMessage("Security", "CA2100", Justification = "The table's name is a room's own prefix, a constant of the code.")]
    private static HashSet<string> Applied(DbConnection connection, RoomDbInfo room)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        if (!connection.HasTable(room.HistoryTable))
        {
            return applied;
        }

        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"MigrationId\" FROM \"{room.HistoryTable}\"";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }

    /// <summary>A killed migration leaves its row in EF's lock table, on which the next one would wait for ever. We hold the folder's lock: it is nobody's.</summary>
    private static void ClearAbandonedLock(DbConnection connection)
    {
        if (connection.HasTable("__EFMigrationsLock"))
        {
            using var clear = connection.Sql("DELETE FROM \"__EFMigrationsLock\"");
            clear.ExecuteNonQuery();
        }
    }
}
