using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Referrals.Data;

internal sealed class ReferralMap : IEntityTypeConfiguration<Referral>
{
    public const string Table = "referral_referral";
    public const string People = "people";

    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable(Table).HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(r => r.SeriesYear).HasColumnName("series_year");
        builder.Property(r => r.Sequence).HasColumnName("sequence");
        builder.Property(r => r.Reference).HasColumnName("reference");
        builder.Property(r => r.ProgrammeVersion).HasColumnName("programme_version_id");
        builder.Property(r => r.ProgrammeKey).HasColumnName("programme_key");
        builder.Property(r => r.RegisteredBy).HasColumnName("registered_by");
        builder.Property(r => r.Status).HasColumnName("status").HasConversion<string>();
        builder.Property(r => r.ReceivedOn).HasColumnName("received_on");
        builder.Property(r => r.BirthDate).HasColumnName("birth_date");
        builder.Property(r => r.DueDate).HasColumnName("due_date");
        builder.Property(r => r.ReferrerRole).HasColumnName("referrer_role").HasConversion<string>();
        builder.Property(r => r.Channel).HasColumnName("channel").HasConversion<string>();
        builder.Property(r => r.ChannelCode).HasColumnName("channel_code");
        builder.Property(r => r.DaycareKind).HasColumnName("daycare_kind").HasConversion<string>();
        builder.Property(r => r.InstitutionName).HasColumnName("daycare_name");
        builder.Ignore(r => r.DaycareName);
        builder.Property(r => r.Acquainted).HasColumnName("acquainted");
        builder.Property(r => r.SupportCourse).HasColumnName("support_course");
        builder.Property(r => r.PlannedDaycareStart).HasColumnName("planned_daycare_start");
        builder.Property(r => r.Eligible).HasColumnName("eligible");
        builder.Property(r => r.AssignedTo).HasColumnName("assigned_to");
        builder.Property(r => r.ScreenedOn).HasColumnName("screened_on");
        builder.Property(r => r.Course).HasColumnName("course_id");
        builder.Property(r => r.CoursePedagogue).HasColumnName("course_pedagogue_id");
        builder.Property(r => r.CourseEndedOn).HasColumnName("course_ended_on");
        builder.Property(r => r.LastsUntil).HasColumnName("lasts_until");
        builder.Property(r => r.Version).HasColumnName("version");
        builder.Seal(r => r.People, People);
        builder.Seal(r => r.Notes, "notes");
        builder.Seal(r => r.Grounds, "grounds");
        builder.HasOne(r => r.Decision).WithOne().HasForeignKey<Decision>(d => d.Referral);
        builder.HasOne(r => r.Notification).WithOne().HasForeignKey<Notification>(n => n.Referral);
        builder.HasOne(r => r.Withdrawal).WithOne().HasForeignKey<Withdrawal>(w => w.Referral);
        Indexes(builder);
        Duties(builder);
    }

    private static void Indexes(EntityTypeBuilder<Referral> builder)
    {
        builder.HasIndex(r => new { r.SeriesYear, r.Sequence }).IsUnique();
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.HasIndex(r => r.RegisteredBy);
        builder.HasIndex(r => r.AssignedTo);
        builder.HasIndex(r => r.CoursePedagogue);
        builder.HasIndex(r => r.ReceivedOn);
        builder.HasIndex(r => r.Status);
    }

    private static void Duties(EntityTypeBuilder<Referral> builder)
    {
        builder.Property(r => r.InformBy).HasColumnName("inform_by");
        builder.Property(r => r.ConsentTakenBackOn).HasColumnName("consent_taken_back_on");
        builder.Property(r => r.ProtectedUntil).HasColumnName("protected_until");
        builder.Seal(r => r.Told, "told");
        builder.Ignore(r => r.ToldLast);
        builder.HasIndex(r => r.InformBy).HasFilter("inform_by IS NOT NULL");
        builder.HasIndex(r => r.ConsentTakenBackOn).HasFilter("consent_taken_back_on IS NOT NULL");
        builder.HasIndex(r => r.ProtectedUntil).HasFilter("protected_until IS NOT NULL");
    }
}

internal sealed class SeriesMap : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.ToTable("referral_series").HasKey(s => s.Year);
        builder.Property(s => s.Year).HasColumnName("year").ValueGeneratedNever();
        builder.Property(s => s.Last).HasColumnName("last");
    }
}

internal sealed class KnownIdentityMap : IEntityTypeConfiguration<KnownIdentity>
{
    public void Configure(EntityTypeBuilder<KnownIdentity> builder)
    {
        builder.ToTable("referral_identity").HasKey(i => new { i.Key, i.Referral });
        builder.Property(i => i.Key).HasColumnName("key");
        builder.Property(i => i.Referral).HasColumnName("referral_id");
        builder.HasOne<Referral>().WithMany().HasForeignKey(i => i.Referral);
    }
}

internal sealed class NameWordMap : IEntityTypeConfiguration<NameWord>
{
    public void Configure(EntityTypeBuilder<NameWord> builder)
    {
        builder
            .ToTable("referral_name_word")
            .HasKey(w => new
            {
                w.Word,
                w.Referral,
                w.Person,
            });
        builder.Property(w => w.Word).HasColumnName("word");
        builder.Property(w => w.Referral).HasColumnName("referral_id");
        builder.Property(w => w.Person).HasColumnName("person");
        builder.HasOne<Referral>().WithMany().HasForeignKey(w => w.Referral);
    }
}

internal sealed class ErasedReferenceMap : IEntityTypeConfiguration<ErasedReference>
{
    public void Configure(EntityTypeBuilder<ErasedReference> builder)
    {
        builder.ToTable("referral_erased_reference").HasKey(r => r.Key);
        builder.Property(r => r.Key).HasColumnName("key");
    }
}
