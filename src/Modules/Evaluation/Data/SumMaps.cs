using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class CountedCourseMap : IEntityTypeConfiguration<CountedCourse>
{
    public void Configure(EntityTypeBuilder<CountedCourse> builder)
    {
        builder.ToTable("evaluation_course");
        builder.HasKey(c => c.Course);
        builder.Property(c => c.Course).HasColumnName("course_id").ValueGeneratedNever();
        builder.Property(c => c.Referral).HasColumnName("referral_id");
        builder.HasIndex(c => c.Referral).IsUnique();
        builder.Property(c => c.Programme).HasColumnName("programme");
        builder.Property(c => c.StartedOn).HasColumnName("started_on");
        builder.HasIndex(c => c.StartedOn);
        builder.Property(c => c.EndedOn).HasColumnName("ended_on");
        builder.HasIndex(c => c.EndedOn);
        builder.Property(c => c.Rules).HasColumnName("rules");
        builder.Seal(c => c.Counts, "counts");
    }
}

internal sealed class CountedReferralMap : IEntityTypeConfiguration<CountedReferral>
{
    public void Configure(EntityTypeBuilder<CountedReferral> builder)
    {
        builder.ToTable("evaluation_referral");
        builder.HasKey(r => r.Referral);
        builder.Property(r => r.Referral).HasColumnName("referral_id").ValueGeneratedNever();
        builder.Property(r => r.Programme).HasColumnName("programme");
        builder.Property(r => r.FirstOn).HasColumnName("first_on");
        builder.HasIndex(r => r.FirstOn);
        builder.Property(r => r.LastOn).HasColumnName("last_on");
        builder.HasIndex(r => r.LastOn);
        builder.Property(r => r.Rules).HasColumnName("rules");
        builder.Seal(r => r.Counts, "counts");
    }
}

internal sealed class CourseSumMap : IEntityTypeConfiguration<CourseSum>
{
    public void Configure(EntityTypeBuilder<CourseSum> builder)
    {
        builder.ToTable("evaluation_sum");
        builder.HasKey(s => new
        {
            s.Year,
            s.Programme,
            s.Figure,
            s.Quarter,
            s.Key,
        });
        builder.Property(s => s.Year).HasColumnName("year").ValueGeneratedNever();
        builder.Property(s => s.Programme).HasColumnName("programme");
        builder.Property(s => s.Figure).HasColumnName("figure").HasConversion<string>();
        builder.Property(s => s.Quarter).HasColumnName("quarter").ValueGeneratedNever();
        builder.Property(s => s.Key).HasColumnName("key");
        builder.Property(s => s.N).HasColumnName("n");
        builder.Property(s => s.Erased).HasColumnName("erased");
    }
}

internal sealed class ExpectationMap : IEntityTypeConfiguration<Expectation>
{
    public void Configure(EntityTypeBuilder<Expectation> builder)
    {
        builder.ToTable("evaluation_expectation");
        builder.HasKey(e => e.Year);
        builder.Property(e => e.Year).HasColumnName("year").ValueGeneratedNever();
        builder.Property(e => e.Families).HasColumnName("families");
        builder.Property(e => e.SetBy).HasColumnName("set_by");
        builder.Property(e => e.SetAt).HasColumnName("set_at");
    }
}
