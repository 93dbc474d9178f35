using System.Data.Common;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>What a move did.</summary>
/// <param name="Rows">How many were carried and found alike.</param>
/// <param name="Kept">Where what was there before lies.</param>
public sealed record MoveReport(string From, string To, long Rows, string Kept);

/// <summary>Moves a municipality's database to another kind or another server. No server may serve the folder meanwhile; what was there is kept.</summary>
public sealed class Moving
{
    /// <summary>Under which it stands in the log of use.</summary>
    public const string Purpose = "purpose.move";

    private readonly DataFolder folder;
    private readonly Databases databases;
    private readonly Placements placements;
    private readonly Migrator migrator;
    private readonly UseLog log;
    private readonly TimeProvider clock;

    internal Moving(DataFolder folder, Databases databases, Placements placements, Migrator migrator, UseLog log, TimeProvider clock) =>
        (this.folder, this.databases, this.placements, this.migrator, this.log, this.clock) = (
            folder,
            databases,
            placements,
            migrator,
            log,
            clock
        );

    /// <exception cref="InvalidOperationException">It cannot be moved there, or a server serves the folder. It is where it was.</exception>
    public async Task<MoveReport> To(MunicipalityCode municipality, Placement placement, CancellationToken stopping)
    {
        using var held = folder.LockForServer();
        using var from = databases.Of(municipality);
        using var to = databases.At(municipality, placement);
        if (to.Place == from.Place || to.Exists())
        {
            throw new InvalidOperationException($"There is a database already: {to.Place}. Nothing was moved.");
        }

        var rows = await Carry(from, to, stopping);
        var kept = from.SetAside("moved", clock.GetUtcNow());
        placements.Keep(municipality, placement);
        await log.OfHouse(municipality, AuditAction.Change, Purpose);
        return new MoveReport(from.Place, to.Place, rows, kept);
    }

    private async Task<long> Carry(IDatabase from, IDatabase to, CancellationToken stopping)
    {
        to.Create();
        try
        {
            using var source = from.OpenForWriting();
            migrator.BringUpToDate(source, Scope.Municipality);
            await new Wiping(from, clock).Try(source, isPatient: true);
            using var target = to.OpenForWriting();
            migrator.BringUpToDate(target, Scope.Municipality);
            // the writer's turn: whoever still writes there is waited for, and waits
            await using var turn = from.BeginWriting(source);
            MustBeWiped(source, turn);
            await using var anew = to.BeginWriting(target);
            var rows = await Carrying.All(source, target, stopping);
            OutboxGate.MoveHome(target, anew, Whereabouts.MarkOf(from, source));
            await anew.CommitAsync(stopping);
            return rows;
        }
        catch
        {
            to.Drop();
            throw;
        }
    }

    /// <summary>What was erased must not lie on in the database that is kept aside, where nobody wipes any more.</summary>
    private static void MustBeWiped(DbConnection source, DbTransaction turn)
    {
        if (Wiping.Read(source, turn) is { } due)
        {
            throw new InvalidOperationException(
                $"What was erased at {due.Since:O} is still on the disk, and something reads it there. Nothing was moved."
            );
        }
    }
}
