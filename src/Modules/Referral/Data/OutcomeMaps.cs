using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Referrals.Data;

internal sealed class SelfReferralMap : IEntityTypeConfiguration<SelfReferral>
{
    public void Configure(EntityTypeBuilder<SelfReferral> builder)
    {
        builder.ToTable("referral_self_referral").HasKey(s => s.Referral);
        builder.Property(s => s.Referral).HasColumnName("referral_id").ValueGeneratedNever();
        builder.Property(s => s.SentOn).HasColumnName("sent_on");
        builder.Property(s => s.AnswerBy).HasColumnName("answer_by");
        builder.Seal(s => s.Said, "said");
        builder.HasOne<Referral>().WithOne(r => r.SelfReferral).HasForeignKey<SelfReferral>(s => s.Referral);
        builder.HasIndex(s => s.SentOn);
    }
}

internal sealed class DecisionMap : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("referral_decision").HasKey(d => d.Referral);
        builder.Property(d => d.Referral).HasColumnName("referral_id").ValueGeneratedNever();
        builder.Property(d => d.Outcome).HasColumnName("outcome").HasConversion<string>();
        builder.Property(d => d.Expected).HasColumnName("expected").HasConversion<string>();
        builder.Property(d => d.DecidedOn).HasColumnName("decided_on");
        builder.Property(d => d.DecidedBy).HasColumnName("decided_by");
        builder.Property(d => d.Course).HasColumnName("course_id");
        builder.Seal(d => d.Words, "words");
    }
}

internal sealed class NotificationMap : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("referral_notification").HasKey(n => n.Referral);
        builder.Property(n => n.Referral).HasColumnName("referral_id").ValueGeneratedNever();
        builder.Property(n => n.SentOn).HasColumnName("sent_on");
        builder.Property(n => n.ParentsInformed).HasColumnName("parents_informed");
        builder.Property(n => n.ReceiptOn).HasColumnName("receipt_on");
        builder.Property(n => n.RecordedBy).HasColumnName("recorded_by");
        builder.Seal(n => n.Words, "words");
    }
}

internal sealed class WithdrawalMap : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("referral_withdrawal").HasKey(w => w.Referral);
        builder.Property(w => w.Referral).HasColumnName("referral_id").ValueGeneratedNever();
        builder.Property(w => w.On).HasColumnName("withdrawn_on");
        builder.Property(w => w.By).HasColumnName("withdrawn_by");
        builder.Seal(w => w.Reason, "reason");
    }
}
