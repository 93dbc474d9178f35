using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Referrals.Data;

/// <summary>It outlives the referral: no foreign key.</summary>
internal sealed class ErasureMap : IEntityTypeConfiguration<Erasure>
{
    public const string Table = "referral_erasure";
    public const string Words = "words";

    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable(Table).HasKey(e => e.Id);
        builder.Property(e => e.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(e => e.Referral).HasColumnName("referral_id");
        builder.Property(e => e.AskedBy).HasColumnName("asked_by");
        builder.Property(e => e.AskedAt).HasColumnName("asked_at");
        builder.Property(e => e.State).HasColumnName("state").HasConversion<string>();
        builder.Property(e => e.AnsweredBy).HasColumnName("answered_by");
        builder.Property(e => e.AnsweredAt).HasColumnName("answered_at");
        builder.Seal(e => e.Words, Words);
        builder.HasIndex(e => e.Referral);
    }
}

internal sealed class RetentionRuleMap : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> builder)
    {
        builder.ToTable("referral_retention").HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(r => r.Months).HasColumnName("months");
        builder.Property(r => r.SetBy).HasColumnName("set_by");
        builder.Property(r => r.SetAt).HasColumnName("set_at");
        builder.Seal(r => r.Note, "note");
    }
}
