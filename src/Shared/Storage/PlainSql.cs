using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The little plain SQL of the house: constant text, values as parameters only.</summary>
public static class PlainSql
{
    [SuppressMessage("Security", "CA2100", Justification = "Every caller passes a constant; values are parameters.")]
    public static DbCommand Sql(this DbConnection connection, [ConstantExpected] string text, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        // one that is not named stays what the connection set: the one that is open
        command.Transaction = transaction ?? command.Transaction;
        return command;
    }

    /// <summary>One of two texts, where no text is understood by both kinds of database.</summary>
    public static DbCommand Sql(
        this DbConnection connection,
        [ConstantExpected] string sqlite,
        [ConstantExpected] string postgreSql,
        DbTransaction? transaction = null
    ) => connection.KindOf() == DatabaseKind.Sqlite ? connection.Sql(sqlite, transaction) : connection.Sql(postgreSql, transaction);

    /// <summary>The one whole number that is asked for, however wide the database keeps it; null where there is none.</summary>
    public static long? Number(this DbCommand command) => Whole(command.ExecuteScalar());

    public static async Task<long?> NumberAsync(this DbCommand command, CancellationToken cancellation = default) =>
        Whole(await command.ExecuteScalarAsync(cancellation));

    internal static bool HasTable(this DbConnection connection, string table)
    {
        using var count = connection.Sql(
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @name",
            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = @name"
        );
        return count.With("@name", table).Number() == 1;
    }

    /// <summary>The names of all tables, but for the database's own.</summary>
    internal static IReadOnlyList<string> Tables(this DbConnection connection)
    {
        using var select = connection.Sql(
            @"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name",
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        );
        using var names = select.ExecuteReader();
        var tables = new List<string>();
        while (names.Read())
        {
            tables.Add(names.GetString(0));
        }

        return tables;
    }

    private static long? Whole(object? value) =>
        value is null or DBNull ? null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);

    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }
}
