using System.Collections.Concurrent;

namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

/// <summary>The open connections of one municipality that nobody reads on just now, with the statements that they keep.</summary>
internal sealed class ReadingShelf(string file) : IDisposable
{
    /// <summary>As many as ever read at once on a busy day; each holds its own page cache.</summary>
    private const int Most = 16;

    /// <summary>The one that came last is lent first, so that few are as large as they get.</summary>
    private readonly ConcurrentStack<KeepingConnection> idle = [];
    private volatile bool closed;

    public KeepingConnection Lend() => idle.TryPop(out var connection) ? connection : Connections.OpenForReading(file, this);

    /// <summary>False where there is no room for it: it closes then.</summary>
    internal bool TakesBack(KeepingConnection connection)
    {
        if (closed || idle.Count >= Most || connection.State != System.Data.ConnectionState.Open)
        {
            return false;
        }

        idle.Push(connection);
        return true;
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var connection))
        {
            connection.Discard();
        }
    }
}
