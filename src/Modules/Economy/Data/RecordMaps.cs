using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Economy.Data;

internal sealed class ActualsMap : IEntityTypeConfiguration<YearActuals>
{
    public void Configure(EntityTypeBuilder<YearActuals> builder)
    {
        builder.ToTable("economy_actuals").HasKey(a => new { a.Origin, a.Year });
        builder.Property(a => a.Origin).HasColumnName("case_id");
        builder.HasOne<BusinessCase>().WithMany().HasForeignKey(a => a.Origin);
        builder.Property(a => a.Year).HasColumnName("year");
        builder.Property(a => a.RecordedBy).HasColumnName("recorded_by");
        builder.Property(a => a.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(a => a.Kept, "kept");
    }
}

internal sealed class NoteMap : IEntityTypeConfiguration<DeviationNote>
{
    public void Configure(EntityTypeBuilder<DeviationNote> builder)
    {
        builder.ToTable("economy_note");
        builder.Property(n => n.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(n => n.Origin).HasColumnName("case_id");
        builder.HasOne<BusinessCase>().WithMany().HasForeignKey(n => n.Origin);
        builder.Property(n => n.Year).HasColumnName("year");
        builder.Property(n => n.WrittenBy).HasColumnName("written_by");
        builder.Property(n => n.WrittenAt).HasColumnName("written_at");
        builder.Seal(n => n.Kept, "kept");
    }
}

internal sealed class DeadlineMap : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("economy_deadline");
        builder.Property(d => d.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(d => d.Origin).HasColumnName("case_id");
        builder.HasOne<BusinessCase>().WithMany().HasForeignKey(d => d.Origin);
        builder.Property(d => d.DueOn).HasColumnName("due_on");
        builder.Property(d => d.DoneOn).HasColumnName("done_on");
        builder.Property(d => d.DoneBy).HasColumnName("done_by");
        builder.Property(d => d.SetBy).HasColumnName("set_by");
        builder.Property(d => d.SetAt).HasColumnName("set_at");
        builder.Seal(d => d.Kept, "kept");
    }
}

internal sealed class ObservationMap : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.ToTable("economy_observation");
        builder.Property(o => o.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(o => o.Origin).HasColumnName("case_id");
        builder.HasOne<BusinessCase>().WithMany().HasForeignKey(o => o.Origin);
        builder.Property(o => o.Year).HasColumnName("year");
        builder.Property(o => o.RecordedBy).HasColumnName("recorded_by");
        builder.Property(o => o.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(o => o.Kept, "kept");
    }
}

internal sealed class IndexMap : IEntityTypeConfiguration<IndexYear>
{
    public void Configure(EntityTypeBuilder<IndexYear> builder)
    {
        builder.ToTable("economy_index").HasKey(i => i.Year);
        builder.Property(i => i.Year).HasColumnName("year").ValueGeneratedNever();
        builder.Property(i => i.RecordedBy).HasColumnName("recorded_by");
        builder.Property(i => i.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(i => i.Kept, "kept");
    }
}
