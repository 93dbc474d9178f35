using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BarnetIMidten.Bare;

/// <summary>Plain ADO.NET: a visit-sized row, on disk when its transaction is committed.</summary>
public static class RawInserts
{
    /// <summary>Of a server's connection: its statements are kept planned, as the product's are.</summary>
    public const string KeptPlanned = "Max Auto Prepare=400;Auto Prepare Min Usages=2";

    private static readonly byte[] Notes = new byte[600];

    public static DbConnection OpenFile(string file) =>
        Opened(new SqliteConnection($"Data Source={file};Pooling=False"), "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", "BLOB");

    /// <param name="connection">As Npgsql takes it, with its database.</param>
    public static DbConnection OpenServer(string connection) =>
        Opened(new NpgsqlConnection($"{connection};Pooling=False;{KeptPlanned}"), "SET synchronous_commit = on", "bytea");

    public static void Insert(DbConnection connection, DbTransaction? transaction = null)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO visit VALUES (@id, @course, @held, @place, @notes)";
        With("@id", Guid.CreateVersion7().ToString());
        With("@course", "c");
        With("@held", "2026-03-23");
        With("@place", "home");
        With("@notes", Notes);
        insert.ExecuteNonQuery();

        void With(string name, object value)
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            insert.Parameters.Add(parameter);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Constants, all of them.")]
    private static DbConnection Opened(DbConnection connection, string durable, string bytes)
    {
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText =
            $"{durable}; CREATE TABLE IF NOT EXISTS visit (id TEXT PRIMARY KEY, course TEXT, held_on TEXT, place TEXT, notes {bytes})";
        make.ExecuteNonQuery();
        return connection;
    }
}
