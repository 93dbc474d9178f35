using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>What a table holds, whatever order its rows lie in and whichever kind of database keeps it.</summary>
internal sealed record Held(long Rows, string Hash);

/// <summary>A table that both kinds keep, and how its rows are carried from one to the other.</summary>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns)
{
    private string Names => string.Join(", ", Columns.Select(c => Quoted(c.Name)));

    /// <summary>The tables of a server's database, each after those that it refers to; not those in which the migrations stand.</summary>
    public static IReadOnlyList<Table> Of(NpgsqlConnection server)
    {
        var before = References(server);
        var sorted = new List<string>();
        foreach (var table in server.Tables().Where(t => !IsHistory(t)))
        {
            Put(table, before, sorted);
        }

        return [.. sorted.Select(name => new Table(name, ColumnsOf(server, name)))];
    }

    public static bool IsHistory(string table) =>
        table.StartsWith("__EF", StringComparison.Ordinal) || table.EndsWith(RoomDbRegistration.HistoryTable(""), StringComparison.Ordinal);

    public async Task Copy(DbConnection from, DbConnection to, CancellationToken stopping)
    {
        await using var select = Select(from);
        await using var rows = await select.ExecuteReaderAsync(stopping);
        if (to is NpgsqlConnection server)
        {
            await Write(rows, server, stopping);
        }
        else
        {
            await Write(rows, to, stopping);
        }
    }

    /// <summary>The hashes of the rows laid over each other: a row's key is in it, so that no two are alike and none takes another's away.</summary>
    public async Task<Held> Holds(DbConnection connection, CancellationToken stopping)
    {
        var (count, all) = (0L, new byte[SHA256.HashSizeInBytes]);
        await using var select = Select(connection);
        await using var rows = await select.ExecuteReaderAsync(stopping);
        while (await rows.ReadAsync(stopping))
        {
            var text = string.Join('|', Columns.Select((c, n) => Column.Spell(c.Read(rows, n))));
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
            for (var i = 0; i < all.Length; i++)
            {
                all[i] ^= hash[i];
            }

            count++;
        }

        return new Held(count, Convert.ToHexStringLower(all));
    }

    private async Task Write(DbDataReader rows, NpgsqlConnection to, CancellationToken stopping)
    {
        await using var import = await to.BeginBinaryImportAsync($"COPY {Quoted(Name)} ({Names}) FROM STDIN (FORMAT BINARY)", stopping);
        while (await rows.ReadAsync(stopping))
        {
            await import.StartRowAsync(stopping);
            foreach (var (n, column) in Columns.Index())
            {
                await (
                    column.Read(rows, n) is { } value ? import.WriteAsync(value, column.Written, stopping) : import.WriteNullAsync(stopping)
                );
            }
        }

        await import.CompleteAsync(stopping);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the database's own tables and columns, quoted.")]
    private async Task Write(DbDataReader rows, DbConnection to, CancellationToken stopping)
    {
        await using var insert = to.CreateCommand();
        insert.CommandText = $"INSERT INTO {Quoted(Name)} ({Names}) VALUES ({string.Join(", ", Columns.Select((_, n) => $"@c{n}"))})";
        while (await rows.ReadAsync(stopping))
        {
            insert.Parameters.Clear();
            foreach (var (n, column) in Columns.Index())
            {
                insert.With($"@c{n}", Column.InFile(column.Read(rows, n)));
            }

            await insert.ExecuteNonQueryAsync(stopping);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the database's own tables and columns, quoted.")]
    private DbCommand Select(DbConnection from)
    {
        var select = from.CreateCommand();
        (select.CommandText, select.CommandTimeout) = ($"SELECT {Names} FROM {Quoted(Name)}", 0);
        return select;
    }

    private static void Put(string table, ILookup<string, string> before, List<string> sorted)
    {
        if (sorted.Contains(table, StringComparer.Ordinal))
        {
            return;
        }

        foreach (var first in before[table].Where(t => t != table))
        {
            Put(first, before, sorted);
        }

        sorted.Add(table);
    }

    private static ILookup<string, string> References(NpgsqlConnection server)
    {
        using var select = server.Sql(
            "SELECT f.relname, t.relname FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid "
                + "WHERE c.contype = 'f'"
        );
        using var rows = select.ExecuteReader();
        var all = new List<(string From, string To)>();
        while (rows.Read())
        {
            all.Add((rows.GetString(0), rows.GetString(1)));
        }

        return all.ToLookup(r => r.From, r => r.To, StringComparer.Ordinal);
    }

    private static List<Column> ColumnsOf(NpgsqlConnection server, string table)
    {
        using var select = server.Sql(
            "SELECT column_name, CASE data_type WHEN 'ARRAY' THEN substr(udt_name, 2) || '[]' ELSE data_type END "
                + "FROM information_schema.columns WHERE table_schema = 'public' AND table_name = @table "
                + "AND is_generated = 'NEVER' ORDER BY ordinal_position"
        );
        using var rows = select.With("@table", table).ExecuteReader();
        var columns = new List<Column>();
        while (rows.Read())
        {
            columns.Add(new Column(rows.GetString(0), rows.GetString(1)));
        }

        return columns;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
