using BarnetIMidten.Economy.Data;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Reactions;

/// <summary>A child that is known by another name or number may be one that has a grant already: it has one at a time, under whichever referral (K2).
/// What two grants shared is over: it keeps no name from being put right (GDPR, article 16).</summary>
internal sealed class OnReferralChanged(EconomyDb db, IReferrals referrals, DanishClock clock) : IReactTo<ReferralChanged>
{
    /// <exception cref="Refused">Two grants of the child would share some days, today or later.</exception>
    public async Task Handle(ReferralChanged notification, CancellationToken cancellationToken)
    {
        if (!notification.KnownAnew)
        {
            return;
        }

        var (referral, today) = (notification.Now.Referral, clock.Today);
        var lasting = db.Grants.AsNoTracking().Where(g => g.Referral == referral && g.LastDay >= today);
        foreach (var grant in await lasting.ToListAsync(cancellationToken))
        {
            var left = new DateSpan(grant.From > today ? grant.From : today, grant.LastDay!.Value);
            if (await db.AnotherThan(grant, left, referrals, cancellationToken) is { } exists)
            {
                throw new Refused(exists);
            }
        }
    }
}
