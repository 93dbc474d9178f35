using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Tests;

/// <summary>What the tests say to the database without the mapper.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The tests' own words.")]
internal static class Sql
{
    public static int Execute(this DbConnection connection, string text, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        return command.ExecuteNonQuery();
    }

    public static T Scalar<T>(this DbConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return (T)command.ExecuteScalar()!;
    }

    public static long Count(this DbConnection connection, string table, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = ($"SELECT COUNT(*) FROM {table}", transaction);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Puts a note on a shelf; always true.</summary>
    public static async Task<bool> Note(this WriteTurn turn, string shelf)
    {
        await using var insert = turn.Connection.Sql("INSERT INTO toy_note (id, shelf, version) VALUES ($id, $shelf, 1)", turn.Transaction);
        await insert.With("$id", Guid.CreateVersion7()).With("$shelf", shelf).ExecuteNonQueryAsync();
        return true;
    }

    /// <summary>Writes a row in the log of use; always true.</summary>
    public static async Task<bool> Log(this WriteTurn turn, string purpose, string? criterion = null)
    {
        await turn.Audit.Append(new AuditRow("user", "Lead", AuditAction.Read, Guid.Empty, criterion, purpose, null, "ok"));
        return true;
    }
}
