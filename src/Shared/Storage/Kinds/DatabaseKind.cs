using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>What a municipality's database is kept by.</summary>
public enum DatabaseKind
{
    /// <summary>A file of the data folder.</summary>
    Sqlite,

    /// <summary>A database of a server.</summary>
    PostgreSql,
}

public static class DatabaseKinds
{
    public static DatabaseKind KindOf(this DbConnection connection) =>
        connection is SqliteConnection ? DatabaseKind.Sqlite : DatabaseKind.PostgreSql;

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Usage",
        "EF1001",
        Justification = "By its extension alone options tell their provider."
    )]
    internal static DatabaseKind KindOf(this DbContextOptions options) =>
        options.FindExtension<NpgsqlOptionsExtension>() is null ? DatabaseKind.Sqlite : DatabaseKind.PostgreSql;
}
