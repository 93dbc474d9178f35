using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Access.Data;

internal sealed class AccessDb(DbContextOptions<AccessDb> options) : RoomDb(options)
{
    public DbSet<User> Users => Set<User>();
    public DbSet<AccessToken> Tokens => Set<AccessToken>();
    public DbSet<Opening> Openings => Set<Opening>();
    public DbSet<Sample> Samples => Set<Sample>();
    public DbSet<Hand> Hands => Set<Hand>();
    public DbSet<Reminding> Remindings => Set<Reminding>();
    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    /// <summary>A user with what closed her, or null.</summary>
    public Task<User?> User(UserId id, CancellationToken cancellation) =>
        Users.Include(u => u.Closures).FirstOrDefaultAsync(u => u.Id == id, cancellation);

    /// <summary>How many administrators but this one are active.</summary>
    public Task<int> AdministratorsBeside(UserId id, CancellationToken cancellation) =>
        Users.CountAsync(u => u.Role == Role.Administrator && u.Id != id && !u.Closures.Any(c => c.ReopenedAt == null), cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<TokenId>().HaveConversion<EntityIdColumn<TokenId>>();
        configurationBuilder.Properties<OpeningId>().HaveConversion<EntityIdColumn<OpeningId>>();
        configurationBuilder.Properties<SampleId>().HaveConversion<EntityIdColumn<SampleId>>();
        configurationBuilder.Properties<Role>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<User>(MapUser);
        modelBuilder.Entity<Closure>(MapClosure);
        modelBuilder.Entity<AccessToken>(MapToken);
        modelBuilder.Entity<EndedSession>(e =>
        {
            e.ToTable("access_ended_session").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.EndedAt).HasColumnName("ended_at").HasConversion<InstantColumn>();
        });
        modelBuilder
            .ApplyConfiguration(new OpeningMap())
            .ApplyConfiguration(new SampleMap())
            .ApplyConfiguration(new HandMap())
            .ApplyConfiguration(new RemindingMap());
    }

    private static void MapUser(EntityTypeBuilder<User> e)
    {
        e.ToTable("access_user").HasKey(x => x.Id);
        e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        e.Property(x => x.Role).HasColumnName("role");
        e.Property(x => x.NameIndex).HasColumnName("name_index");
        e.Property(x => x.SignInIndex).HasColumnName("sign_in_index");
        e.Property(x => x.SubjectIndex).HasColumnName("subject_index");
        e.Property(x => x.CreatedAt).HasColumnName("created_at");
        e.Property(x => x.Stamp).HasColumnName("stamp");
        e.Property(x => x.Version).HasColumnName("version");
        e.Property(x => x.FirstPasswordUntil).HasColumnName("first_password_until");
        e.ComplexProperty(
            x => x.Tries,
            tries =>
            {
                tries.Property(x => x.Failed).HasColumnName("failed_tries");
                tries.Property(x => x.LockedUntil).HasColumnName("locked_until");
            }
        );
        e.Ignore(x => x.Closed);
        e.Ignore(x => x.IsAtProvider);
        e.Seal(x => x.Person, "person");
        e.Seal(x => x.Password, "password");
        e.Seal(x => x.SecondFactor, "second_factor");
        e.HasMany(x => x.Closures).WithOne().HasForeignKey(x => x.UserId);
        e.HasIndex(x => x.NameIndex);
        e.HasIndex(x => x.SignInIndex).IsUnique();
        e.HasIndex(x => x.SubjectIndex).IsUnique();
    }

    private static void MapClosure(EntityTypeBuilder<Closure> e)
    {
        e.ToTable("access_closure").HasKey(x => x.Id);
        e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        e.Property(x => x.UserId).HasColumnName("user_id");
        e.Property(x => x.ClosedBy).HasColumnName("closed_by");
        e.Property(x => x.ClosedAt).HasColumnName("closed_at");
        e.Property(x => x.ReopenedBy).HasColumnName("reopened_by");
        e.Property(x => x.ReopenedAt).HasColumnName("reopened_at");
        e.Seal(x => x.Reason, "reason");
    }

    private static void MapToken(EntityTypeBuilder<AccessToken> e)
    {
        e.ToTable("access_token").HasKey(x => x.Id);
        e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        e.Property(x => x.UserId).HasColumnName("user_id");
        e.Property(x => x.Stamp).HasColumnName("stamp");
        e.Property(x => x.Hash).HasColumnName("hash");
        e.Property(x => x.CreatedBy).HasColumnName("created_by");
        e.Property(x => x.CreatedAt).HasColumnName("created_at");
        e.Property(x => x.RevokedBy).HasColumnName("revoked_by");
        e.Property(x => x.RevokedAt).HasColumnName("revoked_at");
        e.Seal(x => x.Name, "name");
        e.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
        e.HasIndex(x => x.Hash).IsUnique();
    }
}

internal sealed class AccessDbDesign() : RoomDbDesign<AccessDb>("access", o => new AccessDb(o));
