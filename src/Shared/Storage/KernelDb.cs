using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Outbox.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The kernel's own tables in a municipality's database: the log of use, the wrapped keys, the answers to requests that may be repeated,
/// which are written in plain SQL (the mapper migrates them, and reads the log for those who look through it); and the outbox.</summary>
internal sealed class KernelDb(DbContextOptions<KernelDb> options) : RoomDb(options)
{
    public const string Prefix = "kernel";

    public DbSet<AuditRecord> Audit => Set<AuditRecord>();
    public DbSet<AuditKeyRecord> AuditKeys => Set<AuditKeyRecord>();
    public DbSet<RotationRecord> Rotations => Set<RotationRecord>();
    public DbSet<ErasedRecord> Erased => Set<ErasedRecord>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<DeliveryTry> Tries => Set<DeliveryTry>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<Hold> Holds => Set<Hold>();
    public DbSet<OutboxHome> OutboxHomes => Set<OutboxHome>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DeliveryId>().HaveConversion<EntityIdColumn<DeliveryId>>();
        configurationBuilder.Properties<WebhookId>().HaveConversion<EntityIdColumn<WebhookId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditRecord>(e =>
        {
            e.ToTable("kernel_audit").HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            e.Property(x => x.At).HasColumnName("at");
            e.Property(x => x.UserId).HasColumnName("user_id");
            e.Property(x => x.Role).HasColumnName("role");
            e.Property(x => x.Action).HasColumnName("action");
            e.Property(x => x.SubjectId).HasColumnName("subject_id");
            e.Property(x => x.Criterion).HasColumnName("criterion");
            e.Property(x => x.Purpose).HasColumnName("purpose");
            e.Property(x => x.StatedPurpose).HasColumnName("stated_purpose");
            e.Property(x => x.Outcome).HasColumnName("outcome");
            e.Property(x => x.OpeningId).HasColumnName("opening_id");
            e.Property(x => x.Hash).HasColumnName("hash");
            // each filter in the order in which the log is shown: no page of a million rows is sorted
            e.HasIndex(x => x.At);
            e.HasIndex(x => new { x.SubjectId, x.At });
            e.HasIndex(x => new { x.UserId, x.At });
            e.HasIndex(x => new { x.Action, x.At });
            e.HasIndex(x => x.OpeningId).HasFilter("opening_id IS NOT NULL");
        });
        modelBuilder.Entity<KeyRecord>(e =>
        {
            e.ToTable("kernel_key").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.Purpose).HasColumnName("purpose");
            e.Property(x => x.Wrapped).HasColumnName("wrapped");
            e.Property(x => x.MadeAt).HasColumnName("made_at");
        });
        MapTrust(modelBuilder);
        modelBuilder.ApplyConfiguration(new DeliveryMap()).ApplyConfiguration(new DeliveryTryMap()).ApplyConfiguration(new WebhookMap());
        modelBuilder.ApplyConfiguration(new HoldMap()).ApplyConfiguration(new OutboxHomeMap());
        modelBuilder.Entity<AnswerRecord>(e =>
        {
            e.ToTable("kernel_answer").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id");
            e.Property(x => x.Digest).HasColumnName("digest");
            e.Property(x => x.Answer).HasColumnName("answer");
            e.Property(x => x.SubjectId).HasColumnName("subject_id");
            e.Property(x => x.At).HasColumnName("at");
            e.HasIndex(x => x.At);
        });
    }

    /// <summary>What keys and erasures leave behind.</summary>
    private static void MapTrust(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditKeyRecord>(e =>
        {
            e.ToTable(AuditWords.KeyTable).HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            e.Property(x => x.Wrapped).HasColumnName(AuditWords.KeyColumn);
        });
        modelBuilder.Entity<RotationRecord>(e =>
        {
            e.ToTable("kernel_rotation").HasKey(x => x.Key);
            e.Property(x => x.Key).HasColumnName("key_id").ValueGeneratedNever();
            e.Property(x => x.StartedAt).HasColumnName("started_at");
            e.Property(x => x.EndedAt).HasColumnName("ended_at");
            e.Property(x => x.Resealed).HasColumnName("resealed");
            e.Property(x => x.Destroyed).HasColumnName("destroyed");
        });
        modelBuilder.Entity<ErasedRecord>(e =>
        {
            e.ToTable("kernel_erased").HasKey(x => x.ReferralId);
            e.Property(x => x.ReferralId).HasColumnName("referral_id");
            e.Property(x => x.At).HasColumnName("at");
        });
        modelBuilder.Entity<WipeRecord>(e =>
        {
            e.ToTable(Wiping.Table).HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.Mark).HasColumnName("mark");
            e.Property(x => x.Since).HasColumnName("since");
            e.Property(x => x.Anew).HasColumnName("anew");
        });
        modelBuilder.Entity<RemainsRecord>(e =>
        {
            e.ToTable("kernel_remains")
                .HasKey(x => new
                {
                    x.Figure,
                    x.Year,
                    x.Word,
                });
            e.Property(x => x.Figure).HasColumnName("figure");
            e.Property(x => x.Year).HasColumnName("year");
            e.Property(x => x.Word).HasColumnName("word");
            e.Property(x => x.N).HasColumnName("n");
        });
    }

    internal sealed class AuditRecord
    {
        public long Sequence { get; init; }
        public required string At { get; init; }
        public required string UserId { get; init; }
        public required string Role { get; init; }
        public required string Action { get; init; }
        public string? SubjectId { get; init; }
        public byte[]? Criterion { get; init; }
        public required string Purpose { get; init; }
        public byte[]? StatedPurpose { get; init; }
        public required string Outcome { get; init; }
        public string? OpeningId { get; init; }
        public required byte[] Hash { get; init; }
    }

    internal sealed class KeyRecord
    {
        public int Id { get; init; }
        public required string Purpose { get; init; }
        public required byte[] Wrapped { get; init; }
        public required string MadeAt { get; init; }
    }

    /// <summary>The key of one entry's words; see <see cref="AuditWords"/>.</summary>
    internal sealed class AuditKeyRecord
    {
        public long Sequence { get; init; }
        public required byte[] Wrapped { get; init; }
    }

    /// <summary>A rotation of the data keys; see <see cref="Keys.KeyRotation"/>.</summary>
    internal sealed class RotationRecord
    {
        public int Key { get; init; }
        public required string StartedAt { get; init; }
        public string? EndedAt { get; init; }
        public long Resealed { get; init; }
        public int Destroyed { get; init; }
    }

    /// <summary>That a case was erased from this database; see <see cref="Cases.ErasureRegister"/>.</summary>
    internal sealed class ErasedRecord
    {
        public required string ReferralId { get; init; }
        public required string At { get; init; }
    }

    /// <summary>That something is still to be wiped; see <see cref="Wiping"/>.</summary>
    internal sealed class WipeRecord
    {
        /// <summary>1: there is one such row, or none.</summary>
        public int Id { get; init; }
        public required string Mark { get; init; }
        public required string Since { get; init; }

        /// <summary>1 or 0.</summary>
        public int Anew { get; init; }
    }

    /// <summary>A count of erased cases; see <see cref="Cases.Remains"/>.</summary>
    internal sealed class RemainsRecord
    {
        public required string Figure { get; init; }
        public int Year { get; init; }
        public required string Word { get; init; }
        public int N { get; init; }
    }

    internal sealed class AnswerRecord
    {
        public required byte[] Id { get; init; }
        public required byte[] Digest { get; init; }
        public required byte[] Answer { get; init; }
        public string? SubjectId { get; init; }
        public required string At { get; init; }
    }
}

internal sealed class KernelDbDesign() : RoomDbDesign<KernelDb>(KernelDb.Prefix, o => new KernelDb(o));
