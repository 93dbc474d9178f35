using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Reactions;

/// <summary>A referral counts as screened from the first screening on; one that is decided is screened no more.</summary>
internal sealed class OnReferralScreened(ReferralDb db) : IReactTo<ReferralScreened>
{
    public async Task Handle(ReferralScreened notification, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.WithOutcome().SingleAsync(r => r.Id == notification.Referral, cancellationToken);
        if (referral.Screened(notification.Now.ScreenedOn).Refusal is { } refusal)
        {
            throw new Refused(refusal);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
