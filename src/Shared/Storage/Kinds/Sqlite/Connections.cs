using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

/// <summary>How a database file is opened: write-ahead log, full synchronisation, foreign keys, half a minute's patience with another process;
/// what is deleted is overwritten with zeros.</summary>
internal static class Connections
{
    private const int BusySeconds = 30;

    /// <summary>The writer's own connection, which also sets what the file remembers.</summary>
    /// <exception cref="InvalidOperationException">The file does not keep an acknowledged write through a power cut.</exception>
    public static KeepingConnection OpenForWriting(string file)
    {
        var connection = Open(file);
        using var settings = connection.Sql("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
        settings.ExecuteNonQuery();
        using var synchronous = connection.Sql("PRAGMA synchronous");
        return synchronous.ExecuteScalar() is 2L
            ? connection
            : throw new InvalidOperationException($"{Path.GetFileName(file)} does not run with synchronous=FULL");
    }

    /// <param name="shelf">Where it goes when it is disposed of; without one it closes.</param>
    public static KeepingConnection OpenForReading(string file, ReadingShelf? shelf = null) => Open(file, shelf);

    /// <summary>A file that nobody else has open and that is one file when it is closed: no write-ahead log lies beside it.</summary>
    public static KeepingConnection OpenAlone(string file)
    {
        var connection = Open(file);
        using var settings = connection.Sql("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
        settings.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A file that is looked at and left as it is.</summary>
    public static KeepingConnection OpenForChecking(string file) => Open(file, mode: SqliteOpenMode.ReadOnly);

    private static KeepingConnection Open(string file, ReadingShelf? shelf = null, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        var connection = new KeepingConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                ForeignKeys = true,
                DefaultTimeout = BusySeconds,
                Pooling = false,
            }.ToString(),
            shelf
        );
        connection.Open();
        return connection;
    }
}
