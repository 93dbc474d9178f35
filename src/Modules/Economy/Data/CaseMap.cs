using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Economy.Data;

internal sealed class CaseMap : IEntityTypeConfiguration<BusinessCase>
{
    public void Configure(EntityTypeBuilder<BusinessCase> builder)
    {
        builder.ToTable("economy_case");
        builder.Property(c => c.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(c => c.Origin).HasColumnName("origin_id");
        builder.Property(c => c.Number).HasColumnName("number");
        builder.HasIndex(c => new { c.Origin, c.Number }).IsUnique();
        builder.Property(c => c.Status).HasColumnName("status").HasConversion<string>();
        builder.HasIndex(c => new { c.Status, c.Id });
        builder.Property(c => c.ApprovedOn).HasColumnName("approved_on");
        builder.Property(c => c.ApprovedBy).HasColumnName("approved_by");
        builder.Property(c => c.MadeBy).HasColumnName("made_by");
        builder.Property(c => c.MadeAt).HasColumnName("made_at");
        builder.Property(c => c.Version).HasColumnName("version");
        builder.Seal(c => c.Plan, "plan");
        builder.Seal(c => c.ApprovalNote, "approval_note");
    }
}
