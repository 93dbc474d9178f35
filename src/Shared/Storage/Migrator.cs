using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Storage.Kinds;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Storage;

/// <summary>Brings a database to the newest migration of every room. Whether there is anything to do is asked in plain SQL,
/// so that a start with nothing to migrate does not wait for the mapper.</summary>
internal sealed class Migrator(IEnumerable<RoomDbInfo> rooms)
{
    public bool IsUpToDate(DbConnection connection, Scope scope) =>
        rooms.Where(r => r.Scope == scope).All(r => Pending(connection, r).Count == 0);

    /// <summary>A migration that stands in a municipality's database and is none of this program's: the database is of a newer one. Null if there is none.</summary>
    public string? FirstUnknown(DbConnection connection) =>
        rooms
            .Where(r => r.Scope == Scope.Municipality && connection.HasTable(r.HistoryTable))
            .SelectMany(r => Applied(connection, r).Except(r.MigrationsOf(connection.KindOf()), StringComparer.Ordinal))
            .FirstOrDefault();

    public void BringUpToDate(DbConnection connection, Scope scope)
    {
        ClearAbandonedLock(connection);
        foreach (var room in rooms.Where(r => r.Scope == scope && Pending(connection, r).Count > 0))
        {
            using var db = room.Make(connection.KindOf());
            db.Database.SetDbConnection(connection);
            db.Database.Migrate();
        }
    }

    private static List<string> Pending(DbConnection connection, RoomDbInfo room)
    {
        var applied = connection.HasTable(room.HistoryTable) ? Applied(connection, room) : [];
        return [.. room.MigrationsOf(connection.KindOf()).Where(m => !applied.Contains(m))];
    }

    [SuppressMessage("Security", "CA2100", Justification = "The table's name is a room's own prefix, a constant of the code.")]
    private static HashSet<string> Applied(DbConnection connection, RoomDbInfo room)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"MigrationId\" FROM \"{room.HistoryTable}\"";
        using var rows = command.ExecuteReader();
        var applied = new HashSet<string>(StringComparer.Ordinal);
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
