using System.Data.Common;
using BarnetIMidten.Shared.Audit;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage;

/// <summary>One change's turn on the writer's connection, in a savepoint of its own.</summary>
public sealed class WriteTurn
{
    private const string Savepoint = "turn";
    private readonly SqliteTransaction transaction;
    private ChainHead before;

    internal WriteTurn(SqliteConnection connection, SqliteTransaction transaction, AuditTrail audit) =>
        (Connection, this.transaction, Audit) = (connection, transaction, audit);

    public DbConnection Connection { get; }
    public DbTransaction Transaction => transaction;
    public AuditTrail Audit { get; }

    /// <summary>Something was destroyed: once the batch is on disk, the write-ahead log is emptied, before anybody is answered.</summary>
    internal bool Wipes { get; private set; }

    /// <inheritdoc cref="Wipes"/>
    internal void Wipe() => Wipes = true;

    /// <summary>Takes back everything that this turn has done so far, its audit rows too.</summary>
    public void Undo()
    {
        transaction.Rollback(Savepoint);
        Audit.Head = before;
    }

    internal void Begin()
    {
        before = Audit.Head;
        transaction.Save(Savepoint);
    }

    internal void End() => transaction.Release(Savepoint);
}
