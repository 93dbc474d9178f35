using System.Reflection;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Storage.Kinds.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Storage;

/// <summary>Which database a context belongs to.</summary>
internal enum Scope
{
    Municipality,
    System,
}

/// <summary>One context of the house, as the migrator knows it.</summary>
internal sealed record RoomDbInfo(Scope Scope, string Prefix, Type Context, Func<DatabaseKind, RoomDb> Make)
{
    private readonly string[][] migrations = [.. Enum.GetValues<DatabaseKind>().Select(kind => Ids(Context, kind))];

    public string HistoryTable => RoomDbRegistration.HistoryTable(Prefix);

    public IReadOnlyList<string> MigrationsOf(DatabaseKind kind) => migrations[(int)kind];

    private static string[] Ids(Type context, DatabaseKind kind) =>
        [
            .. KindMigrations
                .Of<Migration>(context.Assembly, context, kind)
                .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];
}

public static class RoomDbRegistration
{
    internal static string HistoryTable(string prefix) => $"{prefix}__migrations";

    /// <summary>Registers a room's context: lent from a pool to each message, on that message's connection and transaction.</summary>
    public static IServiceCollection AddRoomDb<TDb>(this IServiceCollection services, string prefix)
        where TDb : RoomDb
    {
        PooledDbContextFactory<TDb>[] pools =
        [
            .. Enum.GetValues<DatabaseKind>().Select(kind => new PooledDbContextFactory<TDb>(Options<TDb>(prefix, kind))),
        ];
        services.AddSingleton(Info<TDb>(Scope.Municipality, prefix, kind => pools[(int)kind].CreateDbContext()));
        return services.AddScoped(provider =>
        {
            var session = provider.GetRequiredService<Session>();
            var db = pools[(int)session.Store.Kind].CreateDbContext();
            db.Vault = session.Vault;
            db.ChangeTracker.QueryTrackingBehavior = session.Writing ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.Database.AutoSavepointsEnabled = false;
            db.Database.SetDbConnection(session.Connection);
            db.Database.UseTransaction(session.Transaction);
            return db;
        });
    }

    internal static RoomDbInfo Info<TDb>(Scope scope, string prefix, Func<DatabaseKind, TDb> make)
        where TDb : RoomDb => new(scope, prefix, typeof(TDb), make);

    internal static DbContextOptions<TDb> Options<TDb>(string prefix, DatabaseKind kind = DatabaseKind.Sqlite)
        where TDb : RoomDb =>
        new DbContextOptionsBuilder<TDb>()
            .UseKind(kind, HistoryTable(prefix))
            .AddInterceptors(Sealing.One)
            .ReplaceService<IMigrationsAssembly, KindMigrations>()
            .ReplaceService<IStructuralTypeMaterializerSource, OpeningMaterializer>()
            .Options;

    private static DbContextOptionsBuilder<TDb> UseKind<TDb>(this DbContextOptionsBuilder<TDb> options, DatabaseKind kind, string history)
        where TDb : RoomDb =>
        // a list of ids is one parameter: the mapper's own way writes the statement anew for every length
        kind == DatabaseKind.Sqlite
            ? options.UseSqlite(o => o.MigrationsHistoryTable(history).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            : options
                .UseNpgsql(o => o.MigrationsHistoryTable(history).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .ReplaceService<IQuerySqlGeneratorFactory, MissingFirst>();
}

/// <summary>How the migrations tool makes a room's context. A room derives one line from it.</summary>
public abstract class RoomDbDesign<TDb>(string prefix, Func<DbContextOptions<TDb>, TDb> make) : IDesignTimeDbContextFactory<TDb>
    where TDb : RoomDb
{
    /// <param name="args">The kind of database, where it is another than <c>Sqlite</c>.</param>
    public TDb CreateDbContext(string[] args) =>
        make(RoomDbRegistration.Options<TDb>(prefix, args is [var kind, ..] ? Enum.Parse<DatabaseKind>(kind) : DatabaseKind.Sqlite));
}
