using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

/// <summary>A connection that keeps its statements: what is asked for the second time has been read and planned already, which costs more than most
/// answers do. One that came from a <see cref="ReadingShelf"/> goes back there when it is disposed of.</summary>
public sealed class KeepingConnection : SqliteConnection
{
    /// <summary>More than any page asks for in different words. Each is some ten kilobytes: a connection that kept all that it is ever asked would grow for hours.</summary>
    private const int Most = 100;

    /// <summary>Those of late, and those that were of late before these were so many.</summary>
    private Dictionary<string, SqliteCommand> idle = [];
    private Dictionary<string, SqliteCommand> older = [];
    private readonly ReadingShelf? shelf;

    internal KeepingConnection(string connectionString, ReadingShelf? shelf = null)
        : base(connectionString) => this.shelf = shelf;

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (!disposing || shelf is null || !shelf.TakesBack(this))
        {
            ForgetAll();
            base.Dispose(disposing);
        }
    }

    /// <summary>Really closes it, wherever it came from.</summary>
    internal void Discard()
    {
        ForgetAll();
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
        var taken =
            idle.Remove(text, out var kept) || older.Remove(text, out kept)
                ? kept
                : new SqliteCommand(text, this) { CommandTimeout = DefaultTimeout };
        taken.Transaction = Transaction;
        return taken;
    }

    internal void Keep(SqliteCommand used)
    {
        if (State != System.Data.ConnectionState.Open)
        {
            used.Dispose();
            return;
        }

        used.Parameters.Clear();
        used.Transaction = null;
        if (!idle.TryAdd(used.CommandText, used))
        {
            used.Dispose();
        }
        else if (idle.Count == Most)
        {
            (var forgotten, older, idle) = (older, idle, []);
            forgotten.Values.ToList().ForEach(f => f.Dispose());
        }
    }

    private void ForgetAll()
    {
        idle.Clear();
        older.Clear();
    }
}
