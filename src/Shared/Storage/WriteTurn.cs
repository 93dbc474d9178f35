using System.Data.Common;
using BarnetIMidten.Shared.Audit;

namespace BarnetIMidten.Shared.Storage;

/// <summary>One change's turn on the writer's connection, in a savepoint of its own.</summary>
public sealed class WriteTurn
{
    private const string Savepoint = "turn";
    private readonly DbTransaction transaction;
    private readonly List<Action> acts = [];
    private ChainHead before;
    private int actsBefore;
    private (bool Wipes, bool WritesAnew) wipesBefore;

    internal WriteTurn(DbConnection connection, DbTransaction transaction, AuditTrail audit) =>
        (Connection, this.transaction, Audit) = (connection, transaction, audit);

    public DbConnection Connection { get; }
    public DbTransaction Transaction => transaction;
    public AuditTrail Audit { get; }

    /// <summary>Whether something was destroyed: once the batch is on disk, the write-ahead log is emptied, before anybody is answered if nobody reads that long.</summary>
    internal bool Wipes { get; private set; }

    /// <summary>Whether the file is written anew too: what was deleted is overwritten with zeros, but where the database has moved it between pages, its earlier place is not.</summary>
    internal bool WritesAnew { get; private set; }

    /// <summary>Whether what another process has destroyed is to be wiped, if there is anything.</summary>
    internal bool LooksForWipe { get; private set; }

    /// <inheritdoc cref="Wipes"/>
    internal void Wipe() => Wipes = true;

    /// <inheritdoc cref="LooksForWipe"/>
    internal void LookForWipe() => LooksForWipe = true;

    /// <inheritdoc cref="WritesAnew"/>
    internal void WriteAnew() => (Wipes, WritesAnew) = (true, true);

    /// <summary>Does something elsewhere once the batch is on disk, before anybody is answered; not if this turn is undone.</summary>
    internal void WhenKept(Action act) => acts.Add(act);

    internal void Kept() => acts.ForEach(act => act());

    /// <summary>Takes back everything that this turn has done so far, its audit rows too.</summary>
    public void Undo()
    {
        transaction.Rollback(Savepoint);
        Audit.Head = before;
        acts.RemoveRange(actsBefore, acts.Count - actsBefore);
        (Wipes, WritesAnew) = wipesBefore;
    }

    internal void Begin()
    {
        (before, actsBefore, wipesBefore) = (Audit.Head, acts.Count, (Wipes, WritesAnew));
        transaction.Save(Savepoint);
    }

    internal void End() => transaction.Release(Savepoint);
}
