using BarnetIMidten.Shared.Keys;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The tables of <c>system.db</c>: which municipalities there are, and which of them a sign-in name, token or link belongs to.
/// Nothing about families. Written and read in plain SQL by <see cref="SystemRegister"/>; the mapper only migrates them.</summary>
internal sealed class SystemDb(DbContextOptions<SystemDb> options) : RoomDb(options)
{
    public const string Prefix = "system";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MunicipalityRecord>(e =>
        {
            e.ToTable("system_municipality").HasKey(x => x.Code);
            e.Property(x => x.Code).HasColumnName("code");
            e.Property(x => x.Name).HasColumnName("name");
        });
        modelBuilder.Entity<WayInRecord>(e =>
        {
            e.ToTable("system_way_in").HasKey(x => x.Hash);
            e.Property(x => x.Hash).HasColumnName("hash");
            e.Property(x => x.Municipality).HasColumnName("municipality");
        });
        modelBuilder.Entity<PlacementRecord>(e =>
        {
            e.ToTable("system_placement").HasKey(x => x.Municipality);
            e.Property(x => x.Municipality).HasColumnName("municipality");
            e.Property(x => x.Kind).HasColumnName("kind");
            e.Property(x => x.Server).HasColumnName("server");
        });
        modelBuilder.Entity<ErasureRecord>(e =>
        {
            e.ToTable("system_erasure").HasKey(x => x.ReferralId);
            e.Property(x => x.ReferralId).HasColumnName("referral_id");
            e.Property(x => x.Municipality).HasColumnName("municipality");
            e.Property(x => x.At).HasColumnName("at");
        });
        modelBuilder.Entity<SharedSumsRecord>(e =>
        {
            e.ToTable("system_shared_sums").HasKey(x => new { x.Year, x.Municipality });
            e.Property(x => x.Year).HasColumnName("year").ValueGeneratedNever();
            e.Property(x => x.Municipality).HasColumnName("municipality");
            e.Property(x => x.Sums).HasColumnName("sums");
        });
        modelBuilder.Entity<KeyCheckRecord>(e =>
        {
            e.ToTable("system_key_check").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.Value).HasColumnName("value");
        });
    }

    internal sealed class MunicipalityRecord
    {
        public required string Code { get; init; }
        public required string Name { get; init; }
    }

    internal sealed class WayInRecord
    {
        public required byte[] Hash { get; init; }
        public required string Municipality { get; init; }
    }

    /// <summary>Where a municipality was made or moved to; see <see cref="Kinds.Placements"/>.</summary>
    internal sealed class PlacementRecord
    {
        public required string Municipality { get; init; }
        public required string Kind { get; init; }
        public string? Server { get; init; }
    }

    /// <summary>A case that was erased; see <see cref="Cases.ErasureRegister"/>.</summary>
    internal sealed class ErasureRecord
    {
        public required string ReferralId { get; init; }
        public required string Municipality { get; init; }
        public required string At { get; init; }
    }

    /// <summary>A year that a municipality shows the others; see <see cref="SharedSums"/>.</summary>
    internal sealed class SharedSumsRecord
    {
        public required int Year { get; init; }
        public required string Municipality { get; init; }
        public required string Sums { get; init; }
    }

    /// <summary>The one value that tells whether a master key is this folder's; see <see cref="MasterKeyCheck"/>.</summary>
    internal sealed class KeyCheckRecord
    {
        public int Id { get; init; }
        public required byte[] Value { get; init; }
    }
}

internal sealed class SystemDbDesign() : RoomDbDesign<SystemDb>(SystemDb.Prefix, o => new SystemDb(o));
