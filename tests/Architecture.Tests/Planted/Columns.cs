using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Architecture.Tests.Planted.Columns;

internal sealed class PlantedDb(DbContextOptions<PlantedDb> options) : RoomDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Family>(e =>
        {
            e.ToTable("planted_family").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id");
            e.Property(x => x.Programme).HasColumnName("programme");
            e.Property(x => x.Concern).HasColumnName("concern");
            e.Property(x => x.ReceivedOn).HasColumnName("received_on");
            e.Property(x => x.Day).HasColumnName("day").HasConversion<string>();
            e.PrimitiveCollection(x => x.Neighbours).HasColumnName("neighbours");
            e.ComplexProperty(x => x.Child, child => child.Property(x => x.Nickname).HasColumnName("nickname"));
            e.Seal(x => x.Person, "person");
        });
}

internal sealed class Family
{
    public required Guid Id { get; init; }
    public required string Programme { get; init; }
    public string? Concern { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public DayOfWeek Day { get; init; }
    public required List<string> Neighbours { get; init; }
    public required Child Child { get; init; }
    public string? Person { get; init; }
}

internal sealed record Child(string Nickname);
