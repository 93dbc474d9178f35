using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The little plain SQL of the house: constant text, values as parameters only.</summary>
public static class PlainSql
{
    [SuppressMessage("Security", "CA2100", Justification = "Every caller passes a constant; values are parameters.")]
    public static DbCommand Sql(this DbConnection connection, [ConstantExpected] string text, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return command;
    }

    internal static bool HasTable(this DbConnection connection, string table)
    {
        using var count = connection.Sql("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $name").With("$name", table);
        return count.ExecuteScalar() is 1L;
    }

    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }
}
