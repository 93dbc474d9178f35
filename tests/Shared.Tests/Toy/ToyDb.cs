using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Tests.Toy;

/// <summary>The tables of a room that exists for these tests alone: notes on shelves, and a box beside them.</summary>
internal sealed class ToyDb(DbContextOptions<ToyDb> options) : RoomDb(options)
{
    public const string Prefix = "toy";

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Box> Boxes => Set<Box>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Note>(e =>
        {
            e.ToTable("toy_note").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.Shelf).HasColumnName("shelf");
            e.Property(x => x.Version).HasColumnName("version");
            e.Seal(x => x.Secret, "secret");
            e.Seal(x => x.Remark, "remark");
        });
        modelBuilder.Entity<Box>(e =>
        {
            e.ToTable("toy_box").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Seal(x => x.Secret, "secret");
        });
    }
}

internal sealed class Note
{
    public required Guid Id { get; init; }
    public required string Shelf { get; set; }
    public int Version { get; set; }
    public Secret? Secret { get; set; }
    public Secret? Remark { get; set; }
}

internal sealed class Box
{
    public required Guid Id { get; init; }
    public Secret? Secret { get; set; }
}

internal sealed record Secret(string Text);
