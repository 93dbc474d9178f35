using BarnetIMidten.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

internal sealed class ReferralQueue(ReferralDb db) : IReferralQueue
{
    public Task<int> Waiting(CancellationToken cancellation) =>
        db.Referrals.CountAsync(r => r.Status == ReferralStatus.Received || r.Status == ReferralStatus.Screened, cancellation);
}
