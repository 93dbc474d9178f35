using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Messages;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Reactions;

/// <summary>How long the case is kept is counted from the last day of what the family was given.</summary>
internal sealed class OnCaseLasts(ReferralDb db) : IReactTo<CaseLasts>
{
    public async Task Handle(CaseLasts notification, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleAsync(r => r.Id == notification.Referral, cancellationToken);
        referral.Lasts(notification.Until);
        await db.SaveChangesAsync(cancellationToken);
    }
}
