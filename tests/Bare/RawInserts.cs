using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Bare;

/// <summary>Plain ADO.NET: a visit-sized row, <c>synchronous=FULL</c>.</summary>
public static class RawInserts
{
    private static readonly byte[] Notes = new byte[600];

    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS visit (id TEXT PRIMARY KEY, course TEXT, held_on TEXT, place TEXT, notes BLOB)";
        make.ExecuteNonQuery();
        return connection;
    }

    public static void Insert(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO visit VALUES ($id, $course, $held, $place, $notes)";
        insert.Parameters.AddWithValue("$id", Guid.CreateVersion7().ToString());
        insert.Parameters.AddWithValue("$course", "c");
        insert.Parameters.AddWithValue("$held", "2026-03-23");
        insert.Parameters.AddWithValue("$place", "home");
        insert.Parameters.AddWithValue("$notes", Notes);
        insert.ExecuteNonQuery();
    }
}
