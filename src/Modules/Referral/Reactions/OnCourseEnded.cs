using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Visits.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Reactions;

/// <summary>When its course has ended, the child may be referred again.</summary>
internal sealed class OnCourseEnded(ReferralDb db) : IReactTo<CourseEnded>
{
    public async Task Handle(CourseEnded notification, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleAsync(r => r.Id == notification.Referral, cancellationToken);
        referral.CourseEnded(notification.EndedOn);
        await db.SaveChangesAsync(cancellationToken);
    }
}
