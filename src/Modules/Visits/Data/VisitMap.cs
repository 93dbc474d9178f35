using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Visits.Data;

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    private const char Between = ',';

    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visits_visit");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(v => v.Course).HasColumnName("course_id");
        builder.HasOne<Course>().WithMany().HasForeignKey(v => v.Course);
        builder.Property(v => v.Kind).HasColumnName("kind").HasConversion<string>();
        builder.Property(v => v.Status).HasColumnName("status").HasConversion<string>();
        builder.Property(v => v.HeldOn).HasColumnName("held_on");
        builder.Property(v => v.PlannedFor).HasColumnName("planned_for");
        builder.Property(v => v.PlannedTo).HasColumnName("planned_to");
        builder.Property(v => v.StartsAt).HasColumnName("starts_at");
        builder.Property(v => v.DurationMinutes).HasColumnName("duration_minutes");
        builder.Property(v => v.Place).HasColumnName("place").HasConversion<string>();
        builder
            .Property(v => v.Techniques)
            .HasColumnName("techniques")
            .HasConversion(
                codes => string.Join(Between, codes),
                text => Split(text),
                new ValueComparer<IReadOnlyList<string>>((a, b) => Same(a, b), codes => codes.Count)
            );
        builder.Property(v => v.HandoverAgreed).HasColumnName("handover_agreed");
        builder.Property(v => v.RecordedBy).HasColumnName("recorded_by");
        builder.Property(v => v.RecordedAt).HasColumnName("recorded_at");
        builder.Property(v => v.CorrectedBy).HasColumnName("corrected_by");
        builder.Property(v => v.CorrectedAt).HasColumnName("corrected_at");
        builder.Property(v => v.EarlierStates).HasColumnName("earlier_states");
        builder.HasIndex([nameof(Visit.PlannedFor)], "IX_visits_visit_still_planned").HasFilter("status = 'Planned'");
        builder.Seal(v => v.Notes, "notes");
        builder.Ignore(v => v.Facts);
        builder.Ignore(v => v.Entry);
    }

    private static string[] Split(string text) => text.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static bool Same(IReadOnlyList<string>? a, IReadOnlyList<string>? b) => (a ?? []).SequenceEqual(b ?? []);
}

internal sealed class VisitStateMap : IEntityTypeConfiguration<VisitState>
{
    public void Configure(EntityTypeBuilder<VisitState> builder)
    {
        builder.ToTable("visits_visit_state");
        builder.HasKey(s => new { s.Visit, s.Number });
        builder.Property(s => s.Visit).HasColumnName("visit_id");
        builder.HasOne<Visit>().WithMany().HasForeignKey(s => s.Visit);
        builder.Property(s => s.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(s => s.SavedBy).HasColumnName("saved_by");
        builder.Property(s => s.SavedAt).HasColumnName("saved_at");
        builder.Seal(s => s.Entry, "entry");
    }
}
