using System.Reflection;
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
internal sealed record RoomDbInfo(Scope Scope, string Prefix, IReadOnlyList<string> Migrations, Func<RoomDb> Make)
{
    public string HistoryTable => RoomDbRegistration.HistoryTable(Prefix);
}

public static class RoomDbRegistration
{
    internal static string HistoryTable(string prefix) => $"{prefix}__migrations";

    /// <summary>Registers a room's context: lent from a pool to each message, on that message's connection and transaction.</summary>
    public static IServiceCollection AddRoomDb<TDb>(this IServiceCollection services, string prefix)
        where TDb : RoomDb
    {
        var pool = new PooledDbContextFactory<TDb>(Options<TDb>(prefix));
        services.AddSingleton(Info(Scope.Municipality, prefix, pool.CreateDbContext));
        return services.AddScoped(provider =>
        {
            var session = provider.GetRequiredService<Session>();
            var db = pool.CreateDbContext();
            db.Vault = session.Vault;
            db.ChangeTracker.QueryTrackingBehavior = session.Writing ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
            db.Database.AutoSavepointsEnabled = false;
            db.Database.SetDbConnection(session.Connection);
            db.Database.UseTransaction(session.Transaction);
            return db;
        });
    }

    internal static RoomDbInfo Info<TDb>(Scope scope, string prefix, Func<TDb> make)
        where TDb : RoomDb =>
        new(
            scope,
            prefix,
            [
                .. typeof(TDb)
                    .Assembly.GetTypes()
                    .Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(TDb))
                    .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
                    .OfType<string>()
                    .Order(StringComparer.Ordinal),
            ],
            make
        );

    internal static DbContextOptions<TDb> Options<TDb>(string prefix)
        where TDb : RoomDb =>
        new DbContextOptionsBuilder<TDb>()
            .UseSqlite(sqlite =>
                sqlite
                    .MigrationsHistoryTable(HistoryTable(prefix))
                    // a list of ids is one parameter: the mapper's own way writes the statement anew for every length
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .AddInterceptors(Sealing.One)
            .ReplaceService<IStructuralTypeMaterializerSource, OpeningMaterializer>()
            .Options;
}

/// <summary>How the migrations tool makes a room's context. A room derives one line from it.</summary>
public abstract class RoomDbDesign<TDb>(string prefix, Func<DbContextOptions<TDb>, TDb> make) : IDesignTimeDbContextFactory<TDb>
    where TDb : RoomDb
{
    public TDb CreateDbContext(string[] args) => make(RoomDbRegistration.Options<TDb>(prefix));
}
