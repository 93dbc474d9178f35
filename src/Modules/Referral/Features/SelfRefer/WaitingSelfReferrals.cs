using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>What families have sent themselves and nobody has decided: it is dealt with though the door is closed.</summary>
internal sealed class WaitingSelfReferrals(ReferralDb db) : ISwitchUse
{
    public Feature Feature => Feature.SelfReferral;

    public async Task<SwitchUse> On(DateOnly day, CancellationToken cancellation) =>
        new(
            "self.switch-waiting",
            await db.Referrals.CountAsync(
                r => r.SelfReferral != null && (r.Status == ReferralStatus.Received || r.Status == ReferralStatus.Screened),
                cancellation
            )
        );
}
