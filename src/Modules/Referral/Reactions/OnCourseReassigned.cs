using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Visits.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Reactions;

/// <summary>Whoever has the course may read its referral.</summary>
internal sealed class OnCourseReassigned(ReferralDb db) : IReactTo<CourseReassigned>
{
    public async Task Handle(CourseReassigned notification, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleAsync(r => r.Id == notification.Referral, cancellationToken);
        referral.CourseGoesTo(notification.Pedagogue);
        await db.SaveChangesAsync(cancellationToken);
    }
}
