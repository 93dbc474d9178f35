using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Screenings.Data;

internal sealed class ScreeningDb(DbContextOptions<ScreeningDb> options) : RoomDb(options)
{
    public const string Prefix = "screening";

    /// <summary>Every state of a referral's screening, oldest first.</summary>
    public IQueryable<Screening> StatesOf(ReferralId referral) =>
        Set<Screening>().Where(s => s.Referral == referral).OrderBy(s => s.Number);

    /// <summary>The screening as it now stands, or null.</summary>
    public Task<Screening?> Latest(ReferralId referral, CancellationToken cancellation) =>
        Set<Screening>().Where(s => s.Referral == referral).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Screening>(e =>
        {
            e.ToTable("screening_state").HasKey(x => new { x.Referral, x.Number });
            e.Property(x => x.Referral).HasColumnName("referral_id");
            e.Property(x => x.Number).HasColumnName("number").ValueGeneratedNever();
            e.Property(x => x.Version).HasColumnName("programme_version_id");
            e.Property(x => x.SavedBy).HasColumnName("saved_by");
            e.Property(x => x.SavedAt).HasColumnName("saved_at");
            e.Property(x => x.ScreenedOn).HasColumnName("screened_on");
            e.PrimitiveCollection(x => x.SeenCodes).HasColumnName("seen_codes");
            e.Property(x => x.LowComplexity).HasColumnName("low_complexity");
            e.Property(x => x.Delimited).HasColumnName("delimited");
            e.Property(x => x.OwnResources).HasColumnName("own_resources");
            e.Property(x => x.SpecialSupportSuspected).HasColumnName("special_support_suspected");
            e.Property(x => x.Outcome).HasColumnName("outcome").HasConversion<string>();
            e.Seal(x => x.Told, "told");
            e.Ignore(x => x.Seen);
            e.Ignore(x => x.Recommendation);
        });
}

internal sealed class ScreeningDbDesign() : RoomDbDesign<ScreeningDb>(ScreeningDb.Prefix, o => new ScreeningDb(o));
