using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Text;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Backups;

/// <summary>What a backup says of itself, in a table that no other database has: a file that was merely copied is no backup.</summary>
/// <param name="Municipality">Its code.</param>
/// <param name="At">When the cut was made.</param>
/// <param name="HeadSequence">The last entry of the log of use that is in it.</param>
/// <param name="HeadHash">Its hash, in hex: later the chain can be held against it.</param>
/// <param name="Keys">The ids of the keys that it is sealed under. The keys themselves lie in it wrapped; the master key that opens them never does.</param>
/// <param name="Rows">How many rows each table holds.</param>
/// <param name="WaysIn">The keyed hashes of sign-in names, tokens and links that lead to the municipality (<see cref="SystemRegister"/>).</param>
public sealed record BackupManifest(
    string Municipality,
    string Name,
    DateTimeOffset At,
    long HeadSequence,
    string HeadHash,
    IReadOnlyList<int> Keys,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<byte[]> WaysIn
)
{
    private const string Table = "backup_manifest";

    internal ChainHead Head => new(HeadSequence, Convert.FromHexString(HeadHash));

    /// <summary>Describes a cut from what is in it.</summary>
    internal static BackupManifest Of(
        SqliteConnection cut,
        RegisteredMunicipality municipality,
        DateTimeOffset at,
        IReadOnlyList<byte[]> waysIn
    )
    {
        var head = HeadOf(cut);
        using var select = cut.Sql("SELECT id FROM kernel_key ORDER BY id");
        using var ids = select.ExecuteReader();
        var keys = new List<int>();
        while (ids.Read())
        {
            keys.Add(ids.GetInt32(0));
        }

        return new BackupManifest(
            municipality.Code.ToString(),
            municipality.Name,
            at,
            head.Sequence,
            Convert.ToHexStringLower(head.Hash),
            keys,
            RowsOf(cut),
            waysIn
        );
    }

    internal void Write(SqliteConnection cut)
    {
        using var transaction = cut.BeginTransaction();
        using var table = cut.Sql($"CREATE TABLE {Table} (manifest TEXT NOT NULL)", transaction);
        table.ExecuteNonQuery();
        using var insert = cut.Sql($"INSERT INTO {Table} (manifest) VALUES (@manifest)", transaction);
        insert.With("@manifest", JsonSerializer.Serialize(this, KeptJson.Options)).ExecuteNonQuery();
        transaction.Commit();
    }

    /// <summary>Null where the file is no backup.</summary>
    internal static BackupManifest? Read(SqliteConnection file)
    {
        if (!file.HasTable(Table))
        {
            return null;
        }

        using var select = file.Sql($"SELECT MIN(manifest) FROM {Table} HAVING COUNT(*) = 1");
        try
        {
            return select.ExecuteScalar() is string json ? JsonSerializer.Deserialize<BackupManifest>(json, KeptJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The file is a municipality's database again.</summary>
    internal static void Remove(SqliteConnection file)
    {
        using var drop = file.Sql($"DROP TABLE {Table}");
        drop.ExecuteNonQuery();
    }

    /// <summary>How many rows each table of a database holds, but for this one and the database's own.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the database's own tables, quoted.")]
    internal static Dictionary<string, long> RowsOf(SqliteConnection file)
    {
        var tables = new List<string>();
        using (
            var select = file.Sql(
                $"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '{Table}' ORDER BY name"
            )
        )
        {
            using var names = select.ExecuteReader();
            while (names.Read())
            {
                tables.Add(names.GetString(0));
            }
        }

        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            using var count = file.CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            rows[table] = (long)count.ExecuteScalar()!;
        }

        return rows;
    }

    private static ChainHead HeadOf(SqliteConnection cut)
    {
        using var last = cut.Sql("SELECT sequence, hash FROM kernel_audit ORDER BY sequence DESC LIMIT 1");
        using var row = last.ExecuteReader();
        return row.Read() ? new ChainHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : ChainHead.Start;
    }
}
