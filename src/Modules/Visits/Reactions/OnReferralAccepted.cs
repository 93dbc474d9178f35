using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Reactions;

/// <summary>An accepted referral opens a course, under the rules that judged the referral.</summary>
internal sealed class OnReferralAccepted(CourseBook book) : IReactTo<ReferralAccepted>
{
    /// <exception cref="Refused">Nobody was named to run the course.</exception>
    public async Task Handle(ReferralAccepted notification, CancellationToken cancellationToken)
    {
        if (notification.Course is not { } course)
        {
            return;
        }

        var pedagogue = notification.Pedagogue ?? throw new Refused(Refusal.Field("pedagogueId", "field.required"));
        await book.Open(course, notification.Referral, notification.Version, pedagogue, notification.DecidedOn, cancellationToken);
    }
}
