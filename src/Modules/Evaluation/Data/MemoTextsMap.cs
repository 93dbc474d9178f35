using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class MemoTextsMap : IEntityTypeConfiguration<MemoTexts>
{
    public void Configure(EntityTypeBuilder<MemoTexts> builder)
    {
        builder.ToTable("evaluation_memo_text");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(t => t.WrittenBy).HasColumnName("written_by");
        builder.Property(t => t.WrittenAt).HasColumnName("written_at");
        builder.Property(t => t.Version).HasColumnName("version");
        builder.Seal(t => t.Words, "words");
    }
}
