using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Data;

internal sealed class VisitsDb(DbContextOptions<VisitsDb> options) : RoomDb(options)
{
    public const string Prefix = "visits";

    public DbSet<Course> Courses => Set<Course>();
    public DbSet<NumberSeries> Series => Set<NumberSeries>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<VisitState> VisitStates => Set<VisitState>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<Pause> Pauses => Set<Pause>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Extension> Extensions => Set<Extension>();
    public DbSet<ExtensionRequest> ExtensionRequests => Set<ExtensionRequest>();
    public DbSet<ProgrammeMove> ProgrammeMoves => Set<ProgrammeMove>();
    public DbSet<BoosterOffer> BoosterOffers => Set<BoosterOffer>();
    public DbSet<CalendarLink> CalendarLinks => Set<CalendarLink>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<GoalId>().HaveConversion<EntityIdColumn<GoalId>>();
        configurationBuilder.Properties<CalendarLinkId>().HaveConversion<EntityIdColumn<CalendarLinkId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(VisitsDb).Assembly);
}

internal sealed class VisitsDbDesign() : RoomDbDesign<VisitsDb>(VisitsDb.Prefix, o => new VisitsDb(o));
