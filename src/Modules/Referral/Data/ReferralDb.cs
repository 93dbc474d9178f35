using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

internal sealed class ReferralDb(DbContextOptions<ReferralDb> options) : RoomDb(options)
{
    public const string Prefix = "referral";

    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<SelfReferral> SelfReferrals => Set<SelfReferral>();
    public DbSet<Series> Series => Set<Series>();
    public DbSet<KnownIdentity> Identities => Set<KnownIdentity>();
    public DbSet<NameWord> NameWords => Set<NameWord>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<ErasedReference> ErasedReferences => Set<ErasedReference>();
    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReferralDb).Assembly);
}

internal sealed class ReferralDbDesign() : RoomDbDesign<ReferralDb>(ReferralDb.Prefix, o => new ReferralDb(o));
