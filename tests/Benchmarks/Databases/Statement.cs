using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;
using NpgsqlTypes;

namespace BarnetIMidten.Benchmarks.Databases;

/// <summary>A statement as it was heard: a file tells it with its values in it, a server with its values beside it, as words.</summary>
internal sealed record Statement(string Text, IReadOnlyList<string?> Values)
{
    /// <param name="before">What stands before it.</param>
    [SuppressMessage("Security", "CA2100", Justification = "The product's own statements.")]
    public DbCommand On(DbConnection connection, string before = "")
    {
        var command = connection.CreateCommand();
        command.CommandText = before + Text;
        foreach (var value in Values)
        {
            // of whichever type the statement wants
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = value ?? (object)DBNull.Value });
        }

        return command;
    }
}
