using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Messages;

namespace BarnetIMidten.Evaluation.Reactions;

/// <summary>The sums follow every referral, in the transaction that changed it.</summary>
internal sealed class OnReferralChanged(SumBook book) : IReactTo<ReferralChanged>
{
    public async Task Handle(ReferralChanged notification, CancellationToken cancellationToken)
    {
        await book.Count(notification.Now, cancellationToken);
        if (notification.Born)
        {
            await book.CountStart(notification.Now.Referral, cancellationToken);
        }
    }
}

/// <summary>And what was seen when it was screened.</summary>
internal sealed class OnReferralScreened(SumBook book) : IReactTo<ReferralScreened>
{
    public Task Handle(ReferralScreened notification, CancellationToken cancellationToken) =>
        book.Count(notification.Referral, notification.Now, cancellationToken);
}
