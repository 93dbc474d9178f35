using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class StopOpMeetingMap : IEntityTypeConfiguration<StopOpMeeting>
{
    public void Configure(EntityTypeBuilder<StopOpMeeting> builder)
    {
        builder.ToTable("evaluation_stop_op");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(m => m.Kind).HasColumnName("kind").HasConversion<string>();
        builder.Property(m => m.HeldOn).HasColumnName("held_on");
        builder.Property(m => m.RecordedBy).HasColumnName("recorded_by");
        builder.Property(m => m.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(m => m.Notes, "notes");
    }
}

internal sealed class AdjustmentMap : IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Adjustment> builder)
    {
        builder.ToTable("evaluation_adjustment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(a => a.Meeting).HasColumnName("meeting_id");
        builder.HasOne<StopOpMeeting>().WithMany().HasForeignKey(a => a.Meeting);
        builder.Property(a => a.Place).HasColumnName("place");
        builder.Property(a => a.Owner).HasColumnName("owner_id");
        builder.Property(a => a.DueOn).HasColumnName("due_on");
        builder.Property(a => a.DoneOn).HasColumnName("done_on");
        builder.HasIndex(a => a.Owner).HasFilter("done_on IS NULL");
        builder.Seal(a => a.Text, "text");
        builder.Seal(a => a.Outcome, "outcome");
    }
}
