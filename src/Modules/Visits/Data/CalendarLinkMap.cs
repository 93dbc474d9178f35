using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Visits.Data;

internal sealed class CalendarLinkMap : IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<CalendarLink> builder)
    {
        builder.ToTable("visits_calendar_link");
        builder.Property(l => l.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(l => l.Owner).HasColumnName("owner_id");
        builder.HasIndex(l => l.Owner);
        builder.Property(l => l.Pedagogue).HasColumnName("pedagogue_id");
        builder.Property(l => l.Language).HasColumnName("language").HasConversion<string>();
        builder.Property(l => l.Hash).HasColumnName("hash");
        builder.HasIndex(l => l.Hash).IsUnique();
        builder.Property(l => l.MadeAt).HasColumnName("made_at");
        builder.Property(l => l.FetchedAt).HasColumnName("fetched_at");
        builder.Property(l => l.RevokedAt).HasColumnName("revoked_at");
    }
}

/// <summary>What the calendar finds the days of a span by, however many courses there have been.</summary>
internal sealed class CalendarIndexes : IEntityTypeConfiguration<Visit>, IEntityTypeConfiguration<Course>, IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        // each leaves out what the other holds, or the planner takes the first for both
        builder.HasIndex(v => v.HeldOn).HasFilter("held_on IS NOT NULL");
        builder.HasIndex(v => v.PlannedFor).HasFilter("held_on IS NULL");
        builder.HasIndex(v => v.PlannedTo).HasFilter("held_on IS NULL");
    }

    public void Configure(EntityTypeBuilder<Course> builder) => builder.HasIndex(c => c.EndedOn);

    public void Configure(EntityTypeBuilder<Pause> builder) => builder.HasIndex(p => p.On);
}
