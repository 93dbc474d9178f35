using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Data;

/// <summary>The municipality's business cases, what came of them, its price index, and its flexible grants. Every text and amount lies sealed.</summary>
internal sealed class EconomyDb(DbContextOptions<EconomyDb> options) : RoomDb(options)
{
    public const string Prefix = "economy";

    public DbSet<BusinessCase> Cases => Set<BusinessCase>();
    public DbSet<YearActuals> Actuals => Set<YearActuals>();
    public DbSet<DeviationNote> Notes => Set<DeviationNote>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<Observation> Observations => Set<Observation>();
    public DbSet<IndexYear> Index => Set<IndexYear>();
    public DbSet<FlexGrant> Grants => Set<FlexGrant>();
    public DbSet<GrantFrame> Frames => Set<GrantFrame>();
    public DbSet<GrantPilot> Pilots => Set<GrantPilot>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<BusinessCaseId>().HaveConversion<EntityIdColumn<BusinessCaseId>>();
        configurationBuilder.Properties<DeadlineId>().HaveConversion<EntityIdColumn<DeadlineId>>();
        configurationBuilder.Properties<FlexGrantId>().HaveConversion<EntityIdColumn<FlexGrantId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(EconomyDb).Assembly);
}

internal sealed class EconomyDbDesign() : RoomDbDesign<EconomyDb>(EconomyDb.Prefix, o => new EconomyDb(o));
