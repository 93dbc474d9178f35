using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Access.Data;

internal sealed class OpeningMap : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> builder)
    {
        builder.ToTable("access_opening").HasKey(x => x.Id);
        builder.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(x => x.UserId).HasColumnName("user_id");
        builder.Property(x => x.Referral).HasColumnName("referral_id");
        builder.Property(x => x.OpenedAt).HasColumnName("opened_at").HasConversion<InstantColumn>();
        builder.Property(x => x.Until).HasColumnName("until").HasConversion<InstantColumn>();
        builder.Property(x => x.SeenBy).HasColumnName("seen_by");
        builder.Property(x => x.SeenAt).HasColumnName("seen_at").HasConversion<InstantColumn>();
        builder.Seal(x => x.Stated, "stated");
        builder.HasIndex(x => new
        {
            x.UserId,
            x.Referral,
            x.Until,
        });
        builder.HasIndex(x => x.OpenedAt);
        builder.HasIndex(x => x.Referral);
    }
}

internal sealed class SampleMap : IEntityTypeConfiguration<Sample>
{
    public void Configure(EntityTypeBuilder<Sample> builder)
    {
        builder.ToTable("access_sample").HasKey(x => x.Id);
        builder.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(x => x.DrawnBy).HasColumnName("drawn_by");
        builder.Property(x => x.DrawnAt).HasColumnName("drawn_at").HasConversion<InstantColumn>();
        builder.Property(x => x.ReviewedBy).HasColumnName("reviewed_by");
        builder.Property(x => x.ReviewedAt).HasColumnName("reviewed_at").HasConversion<InstantColumn>();
        builder.Seal(x => x.Drawn, "drawn");
        builder.Seal(x => x.Finding, "finding");
        builder.HasIndex(x => x.DrawnAt);
    }
}
