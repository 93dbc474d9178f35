using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>The migrations of one kind of database: each kind has its own set, in a namespace of its own, of the same contexts.</summary>
[SuppressMessage(
    "Usage",
    "EF1001",
    Justification = "The mapper knows one set an assembly; its version is pinned and every test migrates by this."
)]
internal sealed class KindMigrations(
    ICurrentDbContext current,
    IDbContextOptions options,
    IMigrationsIdGenerator ids,
    IDiagnosticsLogger<DbLoggerCategory.Migrations> logger
) : MigrationsAssembly(current, options, ids, logger)
{
    private readonly Type context = current.Context.GetType();
    private readonly DatabaseKind kind = ((RoomDb)current.Context).Kind;
    private IReadOnlyDictionary<string, TypeInfo>? ours;
    private ModelSnapshot? snapshot;

    public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
        ours ??= new SortedDictionary<string, TypeInfo>(
            Of<Migration>(Assembly, context, kind).ToDictionary(t => t.GetCustomAttribute<MigrationAttribute>()!.Id, t => t.GetTypeInfo()),
            StringComparer.Ordinal
        );

    public override ModelSnapshot? ModelSnapshot =>
        snapshot ??= Of<ModelSnapshot>(Assembly, context, kind).SingleOrDefault() is { } type
            ? (ModelSnapshot)Activator.CreateInstance(type)!
            : null;

    /// <summary>The migrations of a context, or what they lead to.</summary>
    public static IEnumerable<Type> Of<T>(Assembly assembly, Type context, DatabaseKind kind) =>
        assembly
            .GetTypes()
            .Where(t =>
                t.IsSubclassOf(typeof(T)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context && KindOf(t) == kind
            );

    private static DatabaseKind KindOf(Type type) =>
        type.Namespace!.EndsWith($".{nameof(DatabaseKind.PostgreSql)}", StringComparison.Ordinal)
            ? DatabaseKind.PostgreSql
            : DatabaseKind.Sqlite;
}
