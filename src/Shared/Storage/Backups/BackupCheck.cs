using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Backups;

/// <summary>Whether a file is a whole backup of a municipality: looked at before it is called good, and again before it takes anything's place.</summary>
internal sealed class BackupCheck(KeyRing keys, Migrator migrator)
{
    /// <exception cref="BackupException">It is not, and why.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task<BackupManifest> Verify(string file, MunicipalityCode municipality, CancellationToken stopping = default)
    {
        try
        {
            await using var connection = Connections.OpenForChecking(file);
            var manifest =
                BackupManifest.Read(connection) ?? throw Unusable(file, "it is no backup: a database that was merely copied is none");
            if (manifest.Municipality != municipality.ToString())
            {
                throw Unusable(file, $"it is of municipality {manifest.Municipality}");
            }

            var found = await connection.Until(
                async () => FaultOf(connection, manifest) ?? await FaultOfLog(connection, manifest, municipality),
                stopping
            );
            if (found is { } fault)
            {
                throw Unusable(file, fault);
            }

            return manifest;
        }
        catch (SqliteException damaged)
        {
            throw Unusable(file, $"it cannot be read ({damaged.Message})", damaged);
        }
        catch (KeysClosedException closed)
        {
            throw Unusable(file, closed.Message, closed);
        }
    }

    /// <summary>A table, index, view or trigger that a database of this program does not have: somebody put it there. Null if there is none.</summary>
    /// <param name="file">Migrated to the newest.</param>
    public string? FirstForeign(SqliteConnection file)
    {
        using var made = new KeepingConnection("Data Source=:memory:");
        made.Open();
        migrator.BringUpToDate(made, Scope.Municipality);
        return PartsOf(file).Except(PartsOf(made), StringComparer.Ordinal).FirstOrDefault();
    }

    private static List<string> PartsOf(SqliteConnection file)
    {
        using var select = file.Sql(
            "SELECT type || ' ' || name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1"
        );
        using var rows = select.ExecuteReader();
        var parts = new List<string>();
        while (rows.Read())
        {
            parts.Add(rows.GetString(0));
        }

        return parts;
    }

    private string? FaultOf(SqliteConnection file, BackupManifest manifest)
    {
        using var integrity = file.Sql("PRAGMA integrity_check(1)");
        if (integrity.ExecuteScalar() is var found and not "ok")
        {
            return $"it is damaged ({found})";
        }

        using var references = file.Sql("PRAGMA foreign_key_check");
        if (references.ExecuteScalar() is string table)
        {
            return $"a row of {table} refers to one that is not there";
        }

        if (migrator.FirstUnknown(file, Scope.Municipality) is { } unknown)
        {
            return $"it is of a newer version of the program ({unknown})";
        }

        var rows = BackupManifest.RowsOf(file);
        return rows
            .Keys.Union(manifest.Rows.Keys)
            .Order(StringComparer.Ordinal)
            .Where(t => rows.GetValueOrDefault(t) != manifest.Rows.GetValueOrDefault(t))
            .Select(t => $"{t} holds {rows.GetValueOrDefault(t)} rows and not {manifest.Rows.GetValueOrDefault(t)}")
            .FirstOrDefault();
    }

    private async Task<string?> FaultOfLog(SqliteConnection file, BackupManifest manifest, MunicipalityCode municipality)
    {
        using var vault = keys.Open(file, municipality);
        var chain = await AuditVerification.Verify(file, vault, manifest.Head);
        return chain.FirstBroken is { } broken ? $"its log of use is broken at entry {broken}"
            : chain.Head.Sequence != manifest.HeadSequence ? $"its log of use ends at entry {chain.Head.Sequence}"
            : null;
    }

    private static BackupException Unusable(string file, string why, Exception? cause = null) =>
        new($"{file} cannot be used: {why}.", cause);
}
