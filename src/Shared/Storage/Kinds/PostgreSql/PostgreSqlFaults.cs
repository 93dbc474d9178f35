using Npgsql;

namespace BarnetIMidten.Shared.Storage.Kinds.PostgreSql;

internal static class PostgreSqlFaults
{
    public static StorageTrouble? In(Exception fault) =>
        fault switch
        {
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => StorageTrouble.Busy,
            PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => StorageTrouble.Damaged,
            // a standby, or one that was the first until another took over
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StorageTrouble.Disk,
            PostgresException refused when IsOfTheServer(refused.SqlState) => StorageTrouble.Disk,
            PostgresException => null,
            // two at once on one connection: ours, and no disk's
            NpgsqlOperationInProgressException => null,
            // the connection itself: it was refused, broke off, or gave no answer in time
            NpgsqlException => StorageTrouble.Disk,
            _ => null,
        };

    public static bool IsOfTheOutside(Exception fault) => In(fault) is not null;

    /// <summary>Classes 08 (connection), 53 (disk, memory, connections), 57P (it stops or starts) and 58 (its system).</summary>
    private static bool IsOfTheServer(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || state.StartsWith("58", StringComparison.Ordinal);
}
