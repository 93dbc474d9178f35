using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The parents of one course, as its page shows them: asked when, answered what, and whether they can be asked now.</summary>
internal static class ShowParents
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.evaluation-read")]
    internal sealed record Query(CourseId Course) : IQuery<View>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="Mails">Whether this installation sends mail.</param>
    /// <param name="Recipients">To whom.</param>
    /// <param name="IsOn">Whether the municipality asks parents at all.</param>
    /// <param name="StoppedOn">From which day a consent that was taken back stops the asking.</param>
    /// <param name="Suggested">At which moment to ask, from the course's own days.</param>
    internal sealed record View(
        Family Family,
        bool IsOn,
        DateOnly? StoppedOn,
        Moment Suggested,
        DateOnly Today,
        IReadOnlyList<InvitationAnswer> Invitations,
        bool Mails,
        IReadOnlyList<Recipient> Recipients
    );

    internal sealed class Handler(
        InvitationBook book,
        InvitationMail mail,
        ICourses courses,
        IReferrals referrals,
        IConsents consents,
        IFeatures features,
        DanishClock clock
    ) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            if (
                await courses.OwnReferralOf(query.Course, cancellation) is not { } referral
                || await referrals.FamilyOf(referral, cancellation) is not { } family
            )
            {
                return Refusal.NotFound;
            }

            var invitations = await book.Of(query.Course, cancellation);
            var figures = await courses.FiguresOf(query.Course, cancellation);
            var asked = invitations.Where(i => i.State != InvitationState.Revoked).Select(i => i.Moment).ToHashSet();
            return new View(
                family,
                await features.IsOn(Feature.ParentAnswers, cancellation),
                (await consents.StopsOf(referral, cancellation)).Evaluation,
                AskingTime.Due((figures.StartedOn, figures.EndedOn), family.BirthDate, asked, clock.Today)
                    ?? (figures.EndedOn is null ? Moment.Start : Moment.End),
                clock.Today,
                invitations,
                mail.IsOn,
                await mail.Recipients(referral, cancellation)
            );
        }
    }
}
