using System.Data.Common;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>What a move did.</summary>
/// <param name="Rows">How many were carried and found alike; null where an earlier move, which was interrupted, had carried them.</param>
/// <param name="Kept">Where what was there before lies; null where an earlier move had set it aside already.</param>
public sealed record MoveReport(string From, string To, long? Rows, string? Kept);

/// <summary>Moves a municipality's database to another kind or another server. No server may serve the folder meanwhile; what was there is kept.
/// Killed anywhere it is served from one place, and the same command does it.</summary>
internal sealed class Moving(
    DataFolder folder,
    Databases databases,
    Placements placements,
    Migrator migrator,
    UseLog log,
    TimeProvider clock
)
{
    /// <summary>Under which it stands in the log of use.</summary>
    public const string Purpose = "purpose.move";

    /// <exception cref="InvalidOperationException">It cannot be moved there, or a server serves the folder: it is where it was. Or what was there before
    /// could not be set aside: it is where it was to go.</exception>
    public async Task<MoveReport> To(MunicipalityCode municipality, Placement placement, CancellationToken stopping)
    {
        using var held = folder.LockForServer();
        var (current, begun) = (placements.Of(municipality), MoveUnderWay.Read(folder, municipality));
        var isMoved = begun?.To == placement && current == placement;
        using var from = databases.At(municipality, isMoved ? begun!.From : current);
        using var to = databases.At(municipality, placement);
        long? rows = null;
        if (!isMoved)
        {
            rows = await CarryAnew(municipality, new MoveUnderWay(current, placement), begun, from, to, stopping);
            placements.Keep(municipality, placement);
        }

        var kept = SetAside(from, to);
        await log.OfHouse(municipality, AuditAction.Change, Purpose);
        MoveUnderWay.End(folder, municipality);
        return new MoveReport(from.Place, to.Place, rows, kept);
    }

    /// <summary>What an earlier move left where this one goes to is its own, and was never served: it goes.</summary>
    private async Task<long> CarryAnew(
        MunicipalityCode municipality,
        MoveUnderWay move,
        MoveUnderWay? begun,
        IDatabase from,
        IDatabase to,
        CancellationToken stopping
    )
    {
        if (to.Place != from.Place && begun?.To == move.To)
        {
            to.Drop();
        }

        if (to.Place == from.Place || to.Exists())
        {
            throw new InvalidOperationException($"There is a database already: {to.Place}. Nothing was moved.");
        }

        // a half-made file is not taken for the one to serve from
        placements.Keep(municipality, move.From);
        move.Begin(folder, municipality);
        try
        {
            return await Carry(from, to, stopping);
        }
        catch
        {
            to.Drop();
            MoveUnderWay.End(folder, municipality);
            throw;
        }
    }

    /// <summary>Nobody is served from there any more.</summary>
    /// <returns>Where it lies now; null where nothing lay there, or it is the same place.</returns>
    internal static string? Leave(IDatabase from, IDatabase to, DateTimeOffset at) =>
        from.Place != to.Place && from.Exists() ? from.SetAside("moved", at) : null;

    private string? SetAside(IDatabase from, IDatabase to)
    {
        try
        {
            return Leave(from, to, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            throw new InvalidOperationException(
                $"The municipality lies in {to.Place} now, but {from.Place} could not be set aside ({fault.Message}). The same command does it.",
                fault
            );
        }
    }

    private async Task<long> Carry(IDatabase from, IDatabase to, CancellationToken stopping)
    {
        to.Create();
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
