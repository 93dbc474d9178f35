using System.Data.Common;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>One municipality's database, of whichever kind: how it is opened, and what the kinds do each in their own way.
/// What both do alike (savepoints, statements, the mapper) goes through the connection itself.</summary>
internal interface IDatabase : IDisposable
{
    DatabaseKind Kind { get; }

    /// <summary>As an operator knows it.</summary>
    string Place { get; }

    /// <summary>Which database it is: moved inside its own house it stays the one that it was, copied it is another. Null where nobody can say.</summary>
    string? Identity(DbConnection open);

    bool Exists();

    /// <summary>An empty one, if there is none.</summary>
    void Create();

    /// <summary>It and all that is in it is gone.</summary>
    void Drop();

    /// <summary>Takes it out of the way under a name by which it can be found; nobody may be in it.</summary>
    /// <returns>Where it lies now.</returns>
    string SetAside(string why, DateTimeOffset at);

    /// <summary>The writer's own connection.</summary>
    /// <exception cref="InvalidOperationException">It does not keep an acknowledged write through a power cut.</exception>
    DbConnection OpenForWriting();

    /// <summary>A connection to read on; disposing of it lends it to the next.</summary>
    DbConnection OpenForReading();

    /// <summary>From here to its end nobody else writes, in this process or another, and what others wrote before is seen.</summary>
    DbTransaction BeginWriting(DbConnection writing);

    /// <summary>One moment of the database, whoever writes meanwhile.</summary>
    DbTransaction BeginReading(DbConnection reading);

    /// <summary>Lets nothing be left of what was destroyed, once that is on disk; false where somebody still reads an earlier moment.</summary>
    /// <exception cref="DbException">The disk is full, or the connection broke off.</exception>
    Task<bool> TryWipe(DbConnection writing);

    /// <summary>Lets nothing be left of what the database has moved inside itself either; false as above. To be followed by <see cref="TryWipe"/>.</summary>
    /// <exception cref="DbException">As above, or another program writes.</exception>
    Task<bool> TryWriteAnew(DbConnection writing);

    /// <summary>In bytes, on its disk.</summary>
    long SizeOf(DbConnection reading);

    /// <summary>What is wrong with what lies on the disk; null where nothing is.</summary>
    Task<string?> FaultOf(DbConnection reading, CancellationToken stopping);

    /// <summary>What its operator should set otherwise; null where nothing.</summary>
    string? Warning(DbConnection open);
}
