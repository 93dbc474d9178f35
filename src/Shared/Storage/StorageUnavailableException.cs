using BarnetIMidten.Shared.Storage.Kinds.PostgreSql;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage;

/// <summary>Why a database can be neither written nor read just now.</summary>
public enum StorageTrouble
{
    /// <summary>The disk is full, gone or damaged, or the server of the database is not to be had.</summary>
    Disk,

    /// <summary>Another program wrote for longer than our patience.</summary>
    Busy,

    /// <summary>What the file holds cannot be relied on: it is not used until it has been restored.</summary>
    Damaged,

    /// <summary>It is of a newer program than this one, which would read it wrongly and write into it what that one does not expect.</summary>
    Newer,
}

/// <summary>Nothing of the batch was kept. Answered as 503.</summary>
public sealed class StorageUnavailableException(Exception cause)
    : Exception(
        In(cause) switch
        {
            StorageTrouble.Busy => "Another program is writing to the database; nothing was kept.",
            StorageTrouble.Damaged => "The database is damaged; nothing was kept.",
            StorageTrouble.Newer => "The database is of a newer program; nothing was kept.",
            _ => "The disk did not take the change; nothing was kept.",
        },
        cause
    )
{
    public StorageTrouble Trouble { get; } = In(cause) ?? StorageTrouble.Disk;

    /// <summary>The trouble that a fault tells of, met in writing or in reading; null for a fault of any other kind.</summary>
    public static StorageTrouble? In(Exception? fault) =>
        fault switch
        {
            null => null,
            StorageUnavailableException told => told.Trouble,
            DatabaseDamagedException => StorageTrouble.Damaged,
            DatabaseNewerException => StorageTrouble.Newer,
            _ => SqliteFaults.In(fault) ?? PostgreSqlFaults.In(fault) ?? In(fault.InnerException),
        };

    /// <summary>What the disk or the server did, and not a statement of ours.</summary>
    public static bool IsOfTheOutside(Exception fault) => SqliteFaults.IsOfTheOutside(fault) || PostgreSqlFaults.IsOfTheOutside(fault);
}

/// <summary>A municipality's database was found damaged and is not served; the message names the way back.</summary>
public sealed class DatabaseDamagedException(MunicipalityCode municipality, string fault, Exception? cause = null)
    : InvalidOperationException(
        $"The database of municipality {municipality} is damaged ({fault}) and is not served. Stop the server and restore a backup: "
            + $"restore --municipality {municipality} --from FILE",
        cause
    );

/// <summary>A database that a newer program has migrated is not served by an older one; the message names what is to be done.</summary>
public sealed class DatabaseNewerException(string migration)
    : InvalidOperationException(
        $"The database is of a newer version of the program ({migration}) and is not served. Start that version, or restore a backup from before it."
    );
