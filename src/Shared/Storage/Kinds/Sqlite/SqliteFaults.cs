using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

internal static class SqliteFaults
{
    private const int Error = 1;

    public static StorageTrouble? In(Exception fault) =>
        fault switch
        {
            SqliteException { SqliteErrorCode: 5 } => StorageTrouble.Busy,
            SqliteException { SqliteErrorCode: 11 or 26 } => StorageTrouble.Damaged,
            SqliteException { SqliteErrorCode: 7 or 8 or 10 or 13 or 14 } => StorageTrouble.Disk,
            _ => null,
        };

    /// <summary>The file's or the disk's fault, and not a statement's.</summary>
    public static bool IsOfTheOutside(Exception fault) => fault is SqliteException { SqliteErrorCode: not Error };
}
