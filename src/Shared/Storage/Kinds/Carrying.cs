using System.Data.Common;
using Npgsql;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>What was carried did not arrive as it was, or nobody knows how it is carried.</summary>
public sealed class CarriedWronglyException(string message) : InvalidOperationException(message);

/// <summary>Carries all that a database holds into an empty one of the same migrations, of the other kind or on another server, and holds what arrived
/// against what was there: row by row, by count and hash of each table.</summary>
internal static class Carrying
{
    /// <param name="from">In a moment of its own.</param>
    /// <param name="to">In a transaction of its own.</param>
    /// <returns>How many rows.</returns>
    /// <exception cref="CarriedWronglyException">Something is not there as it was.</exception>
    public static async Task<long> All(DbConnection from, DbConnection to, CancellationToken stopping)
    {
        var tables = Table.Of(to as NpgsqlConnection ?? (NpgsqlConnection)from);
        if ((Unlike(tables, from) ?? Unlike(tables, to)) is { } alone)
        {
            throw new CarriedWronglyException($"{alone} is a table of one of the two databases alone: they are not of the same version");
        }

        if (to.KindOf() == DatabaseKind.Sqlite)
        {
            await using var later = to.Sql("PRAGMA defer_foreign_keys = ON");
            await later.ExecuteNonQueryAsync(stopping);
        }

        foreach (var table in tables)
        {
            await table.Copy(from, to, stopping);
        }

        var rows = 0L;
        foreach (var table in tables)
        {
            var (before, after) = (await table.Holds(from, stopping), await table.Holds(to, stopping));
            rows +=
                before == after
                    ? after.Rows
                    : throw new CarriedWronglyException(
                        $"{table.Name} held {before.Rows} rows and holds {after.Rows}, which are not the same"
                    );
        }

        return rows;
    }

    private static string? Unlike(IReadOnlyList<Table> tables, DbConnection connection)
    {
        var (known, there) = (
            tables.Select(t => t.Name).ToHashSet(StringComparer.Ordinal),
            connection.Tables().Where(t => !Table.IsHistory(t)).ToHashSet(StringComparer.Ordinal)
        );
        known.SymmetricExceptWith(there);
        return known.FirstOrDefault();
    }
}
