using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Values;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Backups;

/// <summary>Takes a municipality's backups while people work in it: a consistent cut, opened and verified before it is called good (promise 3).</summary>
public sealed class Backups
{
    /// <summary>Under which it stands in the log of use.</summary>
    public const string Purpose = "purpose.backup";

    private readonly DataFolder folder;
    private readonly SystemRegister register;
    private readonly BackupCheck check;
    private readonly BackupPlan plan;
    private readonly UseLog log;
    private readonly TimeProvider clock;

    internal Backups(DataFolder folder, SystemRegister register, BackupCheck check, BackupPlan plan, UseLog log, TimeProvider clock) =>
        (this.folder, this.register, this.check, this.plan, this.log, this.clock) = (folder, register, check, plan, log, clock);

    /// <exception cref="BackupException">It could not be taken; there is no file.</exception>
    /// <exception cref="DatabaseDamagedException">What it would be taken from is damaged; there is no file.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop; there is no file.</exception>
    public async Task<BackupManifest> Take(MunicipalityCode municipality, string file, CancellationToken stopping = default)
    {
        var manifest = await Cut(municipality, file, stopping);
        await log.OfHouse(municipality, AuditAction.Export, Purpose);
        return manifest;
    }

    /// <summary>Takes one if the last is older than the plan says, and lets go of those that have been kept for long enough.</summary>
    /// <returns>False where none was due.</returns>
    /// <exception cref="BackupException">It could not be taken.</exception>
    /// <exception cref="OperationCanceledException">The server stops; there is no file.</exception>
    public async Task<bool> TakeIfDue(MunicipalityCode municipality, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (plan.Every == TimeSpan.Zero || (plan.Of(municipality) is [var last, ..] && now - last.At < plan.Every))
        {
            return false;
        }

        DataFolder.Make(plan.Directory);
        await Take(municipality, plan.FileOf(municipality, now), stopping);
        foreach (var (file, _) in plan.Of(municipality).Skip(1).Where(b => now - b.At > plan.Keep))
        {
            File.Delete(file);
        }

        return true;
    }

    /// <summary>Takes a database out of another's way: it is kept as a backup among the others, or, where it no longer is one, as the file that it is.</summary>
    /// <returns>Where it lies; null where there was none.</returns>
    /// <exception cref="BackupException">It is whole, and could not be kept: it is still there.</exception>
    internal async Task<string?> SetAside(MunicipalityCode municipality)
    {
        var (file, now) = (folder.Of(municipality), clock.GetUtcNow());
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            DataFolder.Make(plan.Directory);
            var kept = plan.FileOf(municipality, now);
            await Cut(municipality, kept, CancellationToken.None);
            DatabaseFile.Remove(file);
            return kept;
        }
        catch (DatabaseDamagedException)
        {
            var damaged = BackupPlan.DamagedOf(file, now);
            DatabaseFile.Rename(file, damaged);
            return damaged;
        }
    }

    private async Task<BackupManifest> Cut(MunicipalityCode municipality, string file, CancellationToken stopping)
    {
        if (File.Exists(file))
        {
            throw new BackupException($"{file} is there already: a backup takes no other file's place.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            throw new BackupException($"There is no folder for {file}.");
        }

        var part = $"{file}.part";
        try
        {
            await Copy(folder.Of(municipality), part, stopping);
            Describe(part, municipality);
            var manifest = await Verified(part, municipality, stopping);
            DatabaseFile.Settle(part, file);
            return manifest;
        }
        catch (SqliteException fault)
        {
            throw StorageUnavailableException.In(fault) == StorageTrouble.Damaged
                ? new DatabaseDamagedException(municipality, fault.Message, fault)
                : new BackupException($"The backup could not be taken: {fault.Message}", fault);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>A cut that was just made can only be as whole as what it was made from.</summary>
    private async Task<BackupManifest> Verified(string part, MunicipalityCode municipality, CancellationToken stopping)
    {
        try
        {
            return await check.Verify(part, municipality, stopping);
        }
        catch (BackupException fault)
        {
            throw new DatabaseDamagedException(municipality, fault.Message, fault);
        }
    }

    /// <summary>One moment of the database, whoever writes meanwhile; without what was deleted from it.</summary>
    private static async Task Copy(string from, string to, CancellationToken stopping)
    {
        File.Delete(to);
        DatabaseFile.MakePrivate(to);
        await using var source = Connections.OpenForReading(from);
        await using var copy = source.Sql("VACUUM INTO $file").With("$file", to);
        copy.CommandTimeout = 0;
        await source.Until(() => copy.ExecuteNonQueryAsync(stopping), stopping);
    }

    private void Describe(string part, MunicipalityCode municipality)
    {
        using var cut = Connections.OpenAlone(part);
        var name = register.NameOf(municipality) ?? throw new BackupException($"Municipality {municipality} is not opened here.");
        BackupManifest
            .Of(cut, new RegisteredMunicipality(municipality, name), clock.GetUtcNow(), register.WaysInto(municipality))
            .Write(cut);
    }
}
