using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Economy.Data;

internal sealed class GrantMap : IEntityTypeConfiguration<FlexGrant>
{
    public void Configure(EntityTypeBuilder<FlexGrant> builder)
    {
        builder.ToTable("economy_grant");
        builder.Property(g => g.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(g => g.Referral).HasColumnName("referral_id");
        builder.HasIndex(g => g.Referral);
        builder.Property(g => g.From).HasColumnName("from_on");
        builder.Property(g => g.To).HasColumnName("to_on");
        builder.Property(g => g.LastDay).HasColumnName("last_day");
        builder.HasIndex(g => new { g.From, g.Id });
        builder.Property(g => g.GivenBy).HasColumnName("given_by");
        builder.Property(g => g.GivenAt).HasColumnName("given_at");
        builder.Property(g => g.Version).HasColumnName("version");
        builder.Seal(g => g.Terms, "terms");
        builder.Seal(g => g.Descriptions, "descriptions");
        builder.Seal(g => g.Acceptances, "acceptances");
        builder.Seal(g => g.Uses, "uses");
        builder.Seal(g => g.Ending, "ending");
        builder.Ignore(g => g.ByYear);
        builder.Ignore(g => g.Description);
        builder.Ignore(g => g.Span);
        builder.Ignore(g => g.Amount);
        builder.Ignore(g => g.Used);
        builder.Ignore(g => g.Left);
    }
}

internal sealed class FrameMap : IEntityTypeConfiguration<GrantFrame>
{
    public void Configure(EntityTypeBuilder<GrantFrame> builder)
    {
        builder.ToTable("economy_grant_frame").HasKey(f => f.Year);
        builder.Property(f => f.Year).HasColumnName("year").ValueGeneratedNever();
        builder.Property(f => f.SetBy).HasColumnName("set_by");
        builder.Property(f => f.SetAt).HasColumnName("set_at");
        builder.Seal(f => f.Kept, "kept");
    }
}

internal sealed class PilotMap : IEntityTypeConfiguration<GrantPilot>
{
    public void Configure(EntityTypeBuilder<GrantPilot> builder)
    {
        builder.ToTable("economy_grant_pilot");
        builder.Property(p => p.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(p => p.EndsOn).HasColumnName("ends_on");
        builder.Property(p => p.EvaluationDueOn).HasColumnName("evaluation_due_on");
        builder.Property(p => p.EvaluatedOn).HasColumnName("evaluated_on");
        builder.Property(p => p.SetBy).HasColumnName("set_by");
        builder.Property(p => p.SetAt).HasColumnName("set_at");
        builder.Seal(p => p.Words, "words");
    }
}
