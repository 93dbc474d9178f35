using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class EffectMap : IEntityTypeConfiguration<EffectFigure>
{
    public void Configure(EntityTypeBuilder<EffectFigure> builder)
    {
        builder.ToTable("evaluation_effect");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(e => e.Effect).HasColumnName("effect").HasConversion<string>();
        builder.Property(e => e.Year).HasColumnName("year");
        builder.Property(e => e.Value).HasColumnName("value").HasConversion<double>();
        builder.Property(e => e.N).HasColumnName("n");
        builder.Property(e => e.RecordedBy).HasColumnName("recorded_by");
        builder.Property(e => e.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(e => e.Words, "words");
    }
}
