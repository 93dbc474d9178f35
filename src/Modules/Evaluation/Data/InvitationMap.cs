using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class InvitationMap : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("evaluation_invitation");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(i => i.Course).HasColumnName("course_id");
        builder.HasIndex(i => i.Course);
        builder.Property(i => i.Referral).HasColumnName("referral_id");
        builder.HasIndex(i => i.Referral);
        builder.Property(i => i.Programme).HasColumnName("programme");
        builder.Property(i => i.Moment).HasColumnName("moment").HasConversion<string>();
        builder.Property(i => i.Language).HasColumnName("language");
        builder.Property(i => i.Questionnaire).HasColumnName("questionnaire");
        builder.Property(i => i.ExpiresOn).HasColumnName("expires_on");
        builder.Property(i => i.LinkHash).HasColumnName("link_hash");
        builder.HasIndex(i => i.LinkHash).IsUnique();
        builder.Property(i => i.SentBy).HasColumnName("sent_by");
        builder.Property(i => i.SentOn).HasColumnName("sent_on");
        builder.Property(i => i.AnsweredOn).HasColumnName("answered_on");
        builder.Property(i => i.TypedInBy).HasColumnName("typed_in_by");
        builder.Property(i => i.RevokedOn).HasColumnName("revoked_on");
        builder.Property(i => i.RevokedBy).HasColumnName("revoked_by");
        builder.Property(i => i.CountsAsAsked).HasColumnName("counts_as_asked");
        builder.Property(i => i.CountsAsAnswered).HasColumnName("counts_as_answered");
        builder.Seal(i => i.Answers, "answers");
    }
}

internal static class InvitationReading
{
    /// <summary>What a link leads to, while it can be answered. One that cannot is not even opened: it costs what an unknown one does.</summary>
    public static Task<Invitation?> OpenInvitation(this EvaluationDb db, byte[] link, DateOnly today, CancellationToken cancellation) =>
        db.Invitations.FirstOrDefaultAsync(
            i => i.LinkHash == link && i.AnsweredOn == null && i.RevokedOn == null && i.ExpiresOn >= today,
            cancellation
        );

    /// <summary>One of a course that the caller has been let into.</summary>
    public static Task<Invitation?> InvitationOf(this EvaluationDb db, CourseId course, InvitationId id, CancellationToken cancellation) =>
        db.Invitations.FirstOrDefaultAsync(i => i.Id == id && i.Course == course, cancellation);
}
