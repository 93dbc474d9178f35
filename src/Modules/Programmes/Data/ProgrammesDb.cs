using System.Text.Json;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Data;

/// <summary>A municipality's versions, switches and catalogue: rows are added, never changed. Drafts are, until they are put in force or thrown away, and so is a planned turn, once.</summary>
internal sealed class ProgrammesDb(DbContextOptions<ProgrammesDb> options) : RoomDb(options)
{
    public const string Prefix = "programmes";

    public DbSet<StoredVersion> Versions => Set<StoredVersion>();
    public DbSet<SwitchThrow> Throws => Set<SwitchThrow>();
    public DbSet<SwitchPlan> Plans => Set<SwitchPlan>();
    public DbSet<CatalogueChange> CatalogueChanges => Set<CatalogueChange>();
    public DbSet<RuleDraft> Drafts => Set<RuleDraft>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<SwitchPlanId>().HaveConversion<EntityIdColumn<SwitchPlanId>>();
        configurationBuilder.Properties<RuleDraftId>().HaveConversion<EntityIdColumn<RuleDraftId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new CatalogueChangeMap());
        modelBuilder.ApplyConfiguration(new SwitchPlanMap());
        modelBuilder.Entity<StoredVersion>(e =>
        {
            e.ToTable("programmes_version").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.EffectiveFrom).HasColumnName("effective_from");
            e.Property(x => x.Key).HasColumnName("key");
            e.Property(x => x.Name).HasColumnName("name");
            e.Property(x => x.Rules).HasColumnName("rules").HasConversion(v => Kept(v), json => Read(json));
            e.Seal(x => x.Note, "note");
            e.Seal(x => x.Reasons, "reasons");
            e.Property(x => x.MadeBy).HasColumnName("made_by");
            e.Property(x => x.MadeAt).HasColumnName("made_at");
            e.HasIndex(x => x.EffectiveFrom).IsUnique();
        });
        modelBuilder.Entity<SwitchThrow>(e =>
        {
            e.ToTable("programmes_switch").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.Feature).HasColumnName("feature").HasConversion<string>();
            e.Property(x => x.Enabled).HasColumnName("enabled");
            e.Property(x => x.UnderKey).HasColumnName("under_key");
            e.Seal(x => x.Note, "note");
            e.Property(x => x.ThrownBy).HasColumnName("thrown_by");
            e.Property(x => x.ThrownAt).HasColumnName("thrown_at");
            e.HasIndex(x => new { x.Feature, x.Id });
        });
        modelBuilder.Entity<RuleDraft>(e =>
        {
            e.ToTable("programmes_draft").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Seal(x => x.Content, "content");
            e.Property(x => x.MadeBy).HasColumnName("made_by");
            e.Property(x => x.MadeAt).HasColumnName("made_at");
            e.Property(x => x.ChangedBy).HasColumnName("changed_by");
            e.Property(x => x.ChangedAt).HasColumnName("changed_at");
            e.Property(x => x.Version).HasColumnName("version");
        });
    }

    private static string Kept(ProgrammeVersion version) => JsonSerializer.Serialize(version, KeptJson.Options);

    private static ProgrammeVersion Read(string json) => JsonSerializer.Deserialize<ProgrammeVersion>(json, KeptJson.Options)!;
}

internal sealed class ProgrammesDbDesign() : RoomDbDesign<ProgrammesDb>(ProgrammesDb.Prefix, o => new ProgrammesDb(o));
