using System.Data.Common;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage.Backups;

/// <summary>Takes a municipality's backups while people work in it: a consistent cut, opened and verified before it is called good (promise 3).</summary>
internal sealed class Backups(
    Databases databases,
    Migrator migrator,
    SystemRegister register,
    BackupCheck check,
    BackupPlan plan,
    DiskRoom room,
    ErasureRegister erasures,
    UseLog log,
    TimeProvider clock
)
{
    /// <summary>Under which it stands in the log of use.</summary>
    public const string Purpose = "purpose.backup";

    /// <summary>Whatever is older and not finished nobody is at any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <exception cref="BackupException">It could not be taken; there is no file.</exception>
    /// <exception cref="DatabaseDamagedException">What it would be taken from is damaged; there is no file.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop; there is no file.</exception>
    public async Task<BackupManifest> Take(MunicipalityCode municipality, string file, CancellationToken stopping = default)
    {
        using var database = databases.Of(municipality);
        var manifest = await Cut(municipality, database, file, stopping);
        erasures.KeepBeside(municipality);
        await log.OfHouse(municipality, AuditAction.Export, Purpose);
        return manifest;
    }

    /// <summary>Takes one if the last is older than the plan says, and lets go of those that have been kept for long enough, and of what a killed process left of one.</summary>
    /// <returns>False where none was due.</returns>
    /// <exception cref="BackupException">It could not be taken, or there is no room for it.</exception>
    /// <exception cref="OperationCanceledException">The server stops; there is no file.</exception>
    public async Task<bool> TakeIfDue(MunicipalityCode municipality, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        Delete(plan.LeftOf(municipality).Where(l => now - l.At > Longest));
        if (!plan.IsDue(municipality, now))
        {
            return false;
        }

        DataFolder.Make(plan.Directory);
        ExpectRoom(municipality);
        await Take(municipality, plan.FileOf(municipality, now), stopping);
        Delete(plan.Of(municipality).Skip(1).Where(b => now - b.At > plan.Keep));
        return true;
    }

    /// <summary>Takes a database out of another's way: it is kept as a backup among the others, or, where none can be made of it, as the database that it is,
    /// under a name that says why: it is damaged, or unlike those of this version of the program.</summary>
    /// <returns>Where it lies; null where there was none.</returns>
    /// <exception cref="BackupException">It is whole, and could not be kept: it is still there.</exception>
    internal async Task<string?> SetAside(MunicipalityCode municipality, IDatabase database)
    {
        var now = clock.GetUtcNow();
        if (!database.Exists())
        {
            return null;
        }

        try
        {
            DataFolder.Make(plan.Directory);
            var kept = plan.FileOfReplaced(municipality, now);
            await Cut(municipality, database, kept, CancellationToken.None);
            database.Drop();
            return kept;
        }
        catch (DatabaseDamagedException)
        {
            return database.SetAside("damaged", now);
        }
        catch (Exception fault) when (IsUnlike(fault))
        {
            return database.SetAside("unlike", now);
        }
    }

    /// <summary>Its tables or columns are not those that are carried: it is of another version, or somebody has changed them.</summary>
    private static bool IsUnlike(Exception fault) =>
        fault is CarriedWronglyException
        || (fault is BackupException { InnerException: DbException statement } && !StorageUnavailableException.IsOfTheOutside(statement));

    private static void Delete(IEnumerable<PlannedFile> files)
    {
        foreach (var one in files)
        {
            File.Delete(one.File);
        }
    }

    /// <summary>One needs the database's size twice, and takes nothing of what is kept for the log of use (ADR 0037).</summary>
    private void ExpectRoom(MunicipalityCode municipality)
    {
        using var database = databases.Of(municipality);
        using var connection = database.OpenForReading();
        var (needed, spare) = (2 * database.SizeOf(connection), room.SpareOn(plan.Directory));
        if (spare < needed)
        {
            throw new BackupException($"There is no room for it in {plan.Directory}: it needs {needed} bytes, and {spare} may be taken.");
        }
    }

    private async Task<BackupManifest> Cut(MunicipalityCode municipality, IDatabase database, string file, CancellationToken stopping)
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
            await Copy(database, part, stopping);
            Describe(part, municipality);
            var manifest = await Verified(part, municipality, stopping);
            DatabaseFile.Settle(part, file);
            return manifest;
        }
        catch (DbException fault)
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
    private async Task Copy(IDatabase database, string to, CancellationToken stopping)
    {
        File.Delete(to);
        DatabaseFile.MakePrivate(to);
        await using var source = database.OpenForReading();
        if (source is KeepingConnection file)
        {
            await using var copy = file.Sql("VACUUM INTO @file").With("@file", to);
            copy.CommandTimeout = 0;
            await file.Until(() => copy.ExecuteNonQueryAsync(stopping), stopping);
            return;
        }

        await using var cut = Connections.OpenAlone(to);
        migrator.BringUpToDate(cut, Scope.Municipality);
        await using var moment = database.BeginReading(source);
        await using var whole = cut.BeginTransaction();
        await Carrying.All(source, cut, stopping);
        await whole.CommitAsync(stopping);
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
