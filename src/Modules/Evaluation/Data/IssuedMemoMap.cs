using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class IssuedMemoMap : IEntityTypeConfiguration<IssuedMemo>
{
    public void Configure(EntityTypeBuilder<IssuedMemo> builder)
    {
        builder.ToTable("evaluation_memo");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(m => m.Number).HasColumnName("number");
        builder.HasIndex(m => m.Number).IsUnique();
        builder.Property(m => m.AsOf).HasColumnName("as_of");
        builder.Property(m => m.IssuedBy).HasColumnName("issued_by");
        builder.Property(m => m.IssuedAt).HasColumnName("issued_at");
        builder.Seal(m => m.Memo, "memo");
    }
}
