using System.Data.Common;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Manifest">Of the backup that is now the database.</param>
/// <param name="Kept">Where what was there before lies; null where there was nothing.</param>
/// <param name="Left">What became of the place where it lay before; null where it lies where it did, or nothing lay there.</param>
/// <param name="ErasedAgain">How many cases the backup would have brought back.</param>
public sealed record RestoreReport(BackupManifest Manifest, string? Kept, PlaceLeft? Left, int ErasedAgain);

/// <summary>Where a municipality's database lay before, from which nobody is served any more; its operator deletes it.</summary>
/// <param name="Place">Where it lies now.</param>
/// <param name="Fault">Why it could not be set aside: it lies there under its own name, if it does. Null where it was.</param>
public sealed record PlaceLeft(string Place, string? Fault);

/// <summary>Puts a backup in a municipality's place, and erases anew what was erased since it was taken (ADR 0018). What waited in it
/// to be sent is held (ADR 0039). No server may serve the folder meanwhile.</summary>
internal sealed class Restoring(
    DataFolder folder,
    Databases databases,
    Placements placements,
    SystemRegister register,
    BackupCheck check,
    Backups backups,
    Migrator migrator,
    ErasureRegister erasures,
    UseLog log,
    TimeProvider clock
)
{
    /// <summary>Under which it stands in the log of use.</summary>
    public const string Purpose = "purpose.restore";

    /// <param name="again">Erases what this folder knows to be erased.</param>
    /// <param name="to">Where it is to lie, where that is not where it lies: its server is gone, perhaps. Null to leave it there.</param>
    /// <exception cref="BackupException">The file is no whole backup of the municipality.</exception>
    /// <exception cref="InvalidOperationException">A server serves the folder. Nothing was changed.</exception>
    public async Task<RestoreReport> From(string file, MunicipalityCode municipality, ErasuresAnew again, Placement? to = null)
    {
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}.");
        }

        using var held = folder.LockForServer();
        var manifest = await check.Verify(file, municipality);
        erasures.Gather(municipality, file);
        var before = placements.Of(municipality);
        var place = to ?? before;
        using var there = databases.At(municipality, place);
        if (to is not null)
        {
            // a server that does not answer is none to place it on
            _ = there.Exists();
        }

        var kept = await PutInPlace(file, municipality, place, there, manifest.At);
        var left = to is null ? null : Leave(municipality, before, to, there);
        register.TakeBack(municipality, manifest.Name, manifest.WaysIn);
        await log.OfHouse(municipality, AuditAction.Change, Purpose);
        return new RestoreReport(manifest, kept, left, await again.Run(municipality));
    }

    /// <summary>From now on it is looked for there, where it lies whole; what lies where it lay before goes out of the way.</summary>
    private PlaceLeft? Leave(MunicipalityCode municipality, Placement before, Placement to, IDatabase there)
    {
        placements.Keep(municipality, to);
        // what a move that was killed left is nobody's to throw away from now on
        MoveUnderWay.End(folder, municipality);
        using var former = databases.At(municipality, before);
        try
        {
            return Moving.Leave(former, there, clock.GetUtcNow()) is { } aside ? new PlaceLeft(aside, Fault: null) : null;
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            // its server is gone, perhaps: it may come back, and what was erased since with it
            return new PlaceLeft(former.Place, fault.Message);
        }
    }

    /// <returns>Where what was there before lies.</returns>
    private async Task<string?> PutInPlace(string file, MunicipalityCode municipality, Placement place, IDatabase own, DateTimeOffset cut)
    {
        var ready = $"{folder.Of(municipality)}.restoring";
        try
        {
            Prepare(file, ready, cut);
            if (own.Kind == DatabaseKind.PostgreSql)
            {
                return await PutOnServer(ready, municipality, place, own);
            }

            var kept = await backups.SetAside(municipality, own);
            DatabaseFile.Settle(ready, folder.Of(municipality));
            return kept;
        }
        finally
        {
            DatabaseFile.Remove(ready);
        }
    }

    /// <summary>Carries what is ready to a database beside the one that is there, which then takes its place.</summary>
    private async Task<string?> PutOnServer(string ready, MunicipalityCode municipality, Placement place, IDatabase own)
    {
        using var next = databases.Beside(municipality, place);
        next.Drop();
        next.Create();
        using (var source = Connections.OpenAlone(ready))
        using (var target = next.OpenForWriting())
        {
            migrator.BringUpToDate(target, Scope.Municipality);
            await using var moment = source.BeginTransaction();
            await using var whole = next.BeginWriting(target);
            await Carrying.All(source, target, CancellationToken.None);
            await whole.CommitAsync();
        }

        var kept = await backups.SetAside(municipality, own);
        next.TakePlace();
        return kept;
    }

    /// <summary>The municipality's database as it will be, beside the one that is there.</summary>
    private void Prepare(string file, string ready, DateTimeOffset cut)
    {
        DatabaseFile.CopyPrivately(file, ready);
        using var connection = Connections.OpenAlone(ready);
        BackupManifest.Remove(connection);
        migrator.BringUpToDate(connection, Scope.Municipality);
        if (check.FirstForeign(connection) is { } foreign)
        {
            throw new BackupException($"{file} cannot be used: it holds {foreign}, which this program never made.");
        }

        OutboxGate.CloseAfterRestore(connection, cut, clock.GetUtcNow());
    }
}
