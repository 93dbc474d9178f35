using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Visits.Data;

internal sealed class GoalMap : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("visits_goal");
        builder.Property(g => g.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(g => g.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(g => g.Course);
        builder.Property(g => g.Group).HasColumnName("goal_group").HasConversion<string>();
        builder.Property(g => g.AgreedOn).HasColumnName("agreed_on");
        builder.Property(g => g.Status).HasColumnName("status").HasConversion<string>();
        builder.Property(g => g.StatusOn).HasColumnName("status_on");
        builder.Seal(g => g.Text, "goal_text");
        builder.Seal(g => g.Scores, "scores");
        builder.Ignore(g => g.Progress);
        builder.Ignore(g => g.Standing);
    }
}

internal sealed class PauseMap : IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Pause> builder)
    {
        builder.ToTable("visits_pause");
        builder.Property(p => p.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(p => p.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(p => p.Course);
        builder.Property(p => p.From).HasColumnName("from_day");
        builder.Property(p => p.On).HasColumnName("on_day");
        builder.Property(p => p.RecordedBy).HasColumnName("recorded_by");
        builder.Property(p => p.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(p => p.Reason, "reason");
        builder.Ignore(p => p.Span);
    }
}

internal sealed class AssignmentMap : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("visits_assignment");
        builder.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(a => a.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(a => a.Course);
        builder.Property(a => a.Pedagogue).HasColumnName("pedagogue_id");
        builder.Property(a => a.From).HasColumnName("from_day");
        builder.Property(a => a.RecordedBy).HasColumnName("recorded_by");
        builder.Property(a => a.RecordedAt).HasColumnName("recorded_at");
    }
}

internal sealed class ExtensionMap : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.ToTable("visits_extension");
        builder.Property(e => e.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(e => e.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(e => e.Course);
        builder.Property(e => e.Visits).HasColumnName("visits");
        builder.Property(e => e.Weeks).HasColumnName("weeks");
        builder.Property(e => e.RecordedBy).HasColumnName("recorded_by");
        builder.Property(e => e.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(e => e.Reason, "reason");
    }
}

internal sealed class ExtensionRequestMap : IEntityTypeConfiguration<ExtensionRequest>
{
    public void Configure(EntityTypeBuilder<ExtensionRequest> builder)
    {
        builder.ToTable("visits_extension_request");
        builder.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(r => r.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(r => r.Course);
        builder.Property(r => r.Visits).HasColumnName("visits");
        builder.Property(r => r.Weeks).HasColumnName("weeks");
        builder.Property(r => r.Answer).HasColumnName("extension_id");
        builder.Property(r => r.RecordedBy).HasColumnName("recorded_by");
        builder.Property(r => r.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(r => r.Reason, "reason");
    }
}

internal sealed class ProgrammeMoveMap : IEntityTypeConfiguration<ProgrammeMove>
{
    public void Configure(EntityTypeBuilder<ProgrammeMove> builder)
    {
        builder.ToTable("visits_programme_move");
        builder.Property(m => m.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(m => m.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(m => m.Course);
        builder.Property(m => m.From).HasColumnName("from_version_id");
        builder.Property(m => m.To).HasColumnName("to_version_id");
        builder.Property(m => m.ConsentNotedOn).HasColumnName("consent_noted_on");
        builder.Property(m => m.RecordedBy).HasColumnName("recorded_by");
        builder.Property(m => m.RecordedAt).HasColumnName("recorded_at");
        builder.Seal(m => m.Reason, "reason");
    }
}

internal sealed class BoosterOfferMap : IEntityTypeConfiguration<BoosterOffer>
{
    public void Configure(EntityTypeBuilder<BoosterOffer> builder)
    {
        builder.ToTable("visits_booster_offer");
        builder.Property(o => o.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(o => o.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(o => o.Course);
        builder.Property(o => o.OfferedOn).HasColumnName("offered_on");
        builder.Property(o => o.Answer).HasColumnName("answer").HasConversion<string>();
        builder.Property(o => o.RecordedBy).HasColumnName("recorded_by");
        builder.Property(o => o.RecordedAt).HasColumnName("recorded_at");
    }
}
