using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Visits.Data;

internal sealed class CourseMap : IEntityTypeConfiguration<Course>
{
    public const string Table = "visits_course";

    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(c => c.Year).HasColumnName("year");
        builder.Property(c => c.Serial).HasColumnName("serial");
        builder.HasIndex(c => new { c.Year, c.Serial }).IsUnique();
        builder.Property(c => c.Referral).HasColumnName("referral_id");
        builder.HasIndex(c => c.Referral).IsUnique();
        builder.Property(c => c.Programme).HasColumnName("programme_version_id");
        builder.Property(c => c.WasMoved).HasColumnName("was_moved");
        builder.Property(c => c.DecidedOn).HasColumnName("decided_on");
        builder.Property(c => c.Pedagogue).HasColumnName("pedagogue_id");
        builder.Property(c => c.Status).HasColumnName("status").HasConversion<string>();
        builder.Property(c => c.ExtraVisits).HasColumnName("extra_visits");
        builder.Property(c => c.ExtraWeeks).HasColumnName("extra_weeks");
        builder.Property(c => c.DaysPaused).HasColumnName("days_paused");
        builder.Property(c => c.PausedFrom).HasColumnName("paused_from");
        builder.Property(c => c.ResumedOn).HasColumnName("resumed_on");
        builder.Property(c => c.EndedOn).HasColumnName("ended_on");
        builder.Property(c => c.EndReason).HasColumnName("end_reason").HasConversion<string>();
        builder.Property(c => c.EndReasonCode).HasColumnName("end_reason_code");
        builder.Property(c => c.Version).HasColumnName("version");
        builder.Seal(c => c.EndNote, "end_note");
        builder.Seal(c => c.HelpedMost, "helped_most");
        builder.ComplexProperty(
            c => c.Held,
            held =>
            {
                held.Property(t => t.StartedOn).HasColumnName("started_on");
                held.Property(t => t.FirstOrdinaryOn).HasColumnName("first_ordinary_on");
                held.Property(t => t.LastHeldOn).HasColumnName("last_held_on");
                held.Property(t => t.VisitsHeld).HasColumnName("visits_held");
                held.Property(t => t.BoosterOn).HasColumnName("booster_on");
            }
        );
    }
}

/// <summary>The orders of the caseload, as columns that an index can follow, however many courses have ended.</summary>
internal sealed class CaseloadOrders : IEntityTypeConfiguration<Course>
{
    /// <summary>0 under way, 1 ended.</summary>
    public const string Over = "Over";

    /// <summary>The last held visit of a course under way; null once it has ended.</summary>
    public const string WaitingSince = "WaitingSince";

    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.Property<int>(Over).HasColumnName("over").HasComputedColumnSql("ended_on IS NOT NULL");
        builder
            .Property<DateOnly?>(WaitingSince)
            .HasColumnName("waiting_since")
            .HasComputedColumnSql("CASE WHEN ended_on IS NULL THEN last_held_on END");
        builder.HasIndex(Over, nameof(Course.Year), nameof(Course.Serial)).IsDescending(false, true, true);
        builder.HasIndex(Over, WaitingSince, nameof(Course.Year), nameof(Course.Serial)).IsDescending(false, false, true, true);
        builder.HasIndex(nameof(Course.Pedagogue), Over, nameof(Course.Year), nameof(Course.Serial)).IsDescending(false, false, true, true);
    }
}

internal sealed class NumberSeriesMap : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("visits_series");
        builder.HasKey(s => s.Year);
        builder.Property(s => s.Year).HasColumnName("year").ValueGeneratedNever();
        builder.Property(s => s.Last).HasColumnName("last");
    }
}
