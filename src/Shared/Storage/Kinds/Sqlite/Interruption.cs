using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

/// <summary>Long work on a database of its own, which ends when the server is told to stop: nothing of it is kept.</summary>
internal static class Interruption
{
    private const int Interrupted = 9;

    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public static async Task<T> Until<T>(this SqliteConnection connection, Func<Task<T>> work, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        await using var told = stopping.Register(() => raw.sqlite3_interrupt(connection.Handle));
        try
        {
            var done = await work();
            stopping.ThrowIfCancellationRequested();
            return done;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Interrupted)
        {
            throw new OperationCanceledException("The server stops.", fault, stopping);
        }
    }
}
