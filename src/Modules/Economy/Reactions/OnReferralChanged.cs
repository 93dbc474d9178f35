using BarnetIMidten.Economy.Data;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Reactions;

/// <summary>A child that is known by another name or number may be one that has a grant already: it has one at a time, under whichever referral (K2).</summary>
internal sealed class OnReferralChanged(EconomyDb db, IReferrals referrals) : IReactTo<ReferralChanged>
{
    /// <exception cref="Refused">Two grants of the child would share some days.</exception>
    public async Task Handle(ReferralChanged notification, CancellationToken cancellationToken)
    {
        if (!notification.KnownAnew)
        {
            return;
        }

        var referral = notification.Now.Referral;
        foreach (var grant in await db.Grants.AsNoTracking().Where(g => g.Referral == referral).ToListAsync(cancellationToken))
        {
            if (await db.AnotherThan(grant, referrals, cancellationToken) is { } exists)
            {
                throw new Refused(exists);
            }
        }
    }
}
