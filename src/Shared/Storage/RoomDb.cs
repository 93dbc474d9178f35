using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Storage.Kinds.PostgreSql;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Storage;

/// <summary>A room's own tables, seen through the connection that the message works on. A room has its own prefix, migrations and history.</summary>
public abstract class RoomDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The keys of the municipality whose database this is; null while migrating, when nothing private is read.</summary>
    internal Vault? Vault { get; set; }

    internal DatabaseKind Kind { get; } = options.KindOf();

    /// <exception cref="InvalidOperationException">It has no keys: it migrates.</exception>
    internal static Vault VaultOf(DbContext db) =>
        (db as RoomDb)?.Vault ?? throw new InvalidOperationException("This context was opened without keys.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Kind == DatabaseKind.PostgreSql)
        {
            configurationBuilder.Conventions.Add(_ => new StoredColumns());
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<WrittenInstant>();
        }

        configurationBuilder.Properties<ReferralId>().HaveConversion<EntityIdColumn<ReferralId>>();
        configurationBuilder.Properties<CourseId>().HaveConversion<EntityIdColumn<CourseId>>();
        configurationBuilder.Properties<VisitId>().HaveConversion<EntityIdColumn<VisitId>>();
        configurationBuilder.Properties<UserId>().HaveConversion<EntityIdColumn<UserId>>();
        configurationBuilder.Properties<ProgrammeVersionId>().HaveConversion<EntityIdColumn<ProgrammeVersionId>>();
    }
}
