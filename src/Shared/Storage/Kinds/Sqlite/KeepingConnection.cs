using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

/// <summary>A connection that keeps its statements: what is asked for the second time has been read and planned already, which costs more than most
/// answers do. One that came from a <see cref="ReadingShelf"/> goes back there when it is disposed of.</summary>
public sealed class KeepingConnection : SqliteConnection
{
    /// <summary>More than a room asks for in different words; what comes after them is not kept.</summary>
    private const int Most = 400;
    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);
    private readonly ReadingShelf? shelf;

    internal KeepingConnection(string connectionString, ReadingShelf? shelf = null)
        : base(connectionString) => this.shelf = shelf;

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (!disposing || shelf is null || !shelf.TakesBack(this))
        {
            idle.Clear();
            base.Dispose(disposing);
        }
    }

    /// <summary>Really closes it, wherever it came from.</summary>
    internal void Discard()
    {
        idle.Clear();
        base.Dispose(true);
    }

    /// <summary>A command of this text, for one use: one that was used before, or a new one. As the provider's own, it works in the transaction that is open.</summary>
    [SuppressMessage(
        "Security",
        "CA2100",
        Justification = "The text is the caller's, who is held to constants in PlainSql or is the mapper."
    )]
    internal SqliteCommand Take(string text)
    {
        var taken = idle.Remove(text, out var kept) ? kept : new SqliteCommand(text, this) { CommandTimeout = DefaultTimeout };
        taken.Transaction = Transaction;
        return taken;
    }

    internal void Keep(SqliteCommand used)
    {
        if (idle.Count < Most && State == System.Data.ConnectionState.Open)
        {
            used.Parameters.Clear();
            used.Transaction = null;
            if (idle.TryAdd(used.CommandText, used))
            {
                return;
            }
        }

        used.Dispose();
    }
}
