using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

/// <summary>A municipality's database as a file.</summary>
internal sealed class SqliteDatabase(string file) : IDatabase
{
    private const string MachineFile = "/etc/machine-id";
    private static readonly string Machine = File.Exists(MachineFile) ? File.ReadAllText(MachineFile).Trim() : "";
    private readonly ReadingShelf shelf = new(file);

    public DatabaseKind Kind => DatabaseKind.Sqlite;

    public string Place => file;

    public string? Identity(DbConnection open) => Exists() ? $"{Machine}\n{file}\n{FilesOfTheSystem.Identity(file)}" : null;

    public bool Exists() => File.Exists(file);

    /// <summary>Opening makes it.</summary>
    public void Create() { }

    public void Drop() => DatabaseFile.Remove(file);

    public string SetAside(string why, DateTimeOffset at)
    {
        shelf.Dispose();
        var aside = $"{file}.{Backups.BackupPlan.Written(at)}.{why}";
        DatabaseFile.Rename(file, aside);
        return aside;
    }

    public DbConnection OpenForWriting() => Connections.OpenForWriting(file);

    public DbConnection OpenForReading() => shelf.Lend();

    public DbTransaction BeginWriting(DbConnection writing) => ((SqliteConnection)writing).BeginTransaction(deferred: false);

    public DbTransaction BeginReading(DbConnection reading) => ((SqliteConnection)reading).BeginTransaction(deferred: true);

    /// <summary>Empties the write-ahead log.</summary>
    public async Task<bool> TryWipe(DbConnection writing)
    {
        await using var checkpoint = writing.Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        return await checkpoint.ExecuteScalarAsync() is 0L;
    }

    /// <summary>Whoever reads does not hinder it, but keeps what it writes in the write-ahead log.</summary>
    public async Task<bool> TryWriteAnew(DbConnection writing)
    {
        try
        {
            await using var vacuum = writing.Sql("VACUUM");
            await vacuum.ExecuteNonQueryAsync();
            return true;
        }
        catch (SqliteException)
        {
            // for want of room, perhaps: what it took of it is given back
            await TryWipe(writing);
            throw;
        }
    }

    public long SizeOf(DbConnection reading)
    {
        using var size = reading.Sql("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
        return size.Number() ?? 0;
    }

    public async Task<string?> FaultOf(DbConnection reading, CancellationToken stopping)
    {
        await using var check = reading.Sql("PRAGMA quick_check(1)");
        check.CommandTimeout = 0;
        var found = await ((SqliteConnection)reading).Until(() => check.ExecuteScalarAsync(stopping), stopping);
        return found is "ok" ? null : $"{found}";
    }

    public string? Warning(DbConnection open) => null;

    public void Dispose() => shelf.Dispose();
}
