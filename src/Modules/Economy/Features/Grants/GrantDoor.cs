using BarnetIMidten.Economy.Data;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

internal static class ClosedReferrals
{
    /// <summary>Decided otherwise than by accepting it, or withdrawn: nothing is granted on it.</summary>
    public static bool IsClosed(this ReferralStatus status) =>
        status is ReferralStatus.Declined or ReferralStatus.PassedOn or ReferralStatus.Withdrawn;
}

/// <summary>What the switch shuts. What was granted while it was on goes on: rules are not changed under anybody because a switch was thrown.</summary>
internal sealed class GrantDoor(IFeatures features, IReferrals referrals, IConsents consents, EconomyDb db)
{
    private static Refusal Shut => Refusal.Conflict("grant.switched-off");

    /// <summary>Nothing new is granted or set while it is off.</summary>
    public async Task<Refusal?> RefusesNew(CancellationToken cancellation) => await IsOn(cancellation) ? null : Shut;

    /// <summary>While it is off there is nothing to see, unless something was granted before.</summary>
    public async Task<Refusal?> RefusesToShow(CancellationToken cancellation) =>
        await IsOn(cancellation) || await db.Grants.AnyAsync(cancellation) ? null : Shut;

    /// <summary>What happened until the referral was closed, or the consent taken back, is entered also later; nothing of a later day is.</summary>
    public async Task<Refusal?> RefusesAfter(ReferralId referral, DateOnly day, CancellationToken cancellation)
    {
        var figures = await referrals.FiguresOf(referral, cancellation);
        var closed = figures.WithdrawnOn ?? (figures.Decision is { Outcome: not DecisionOutcome.Accept } decided ? decided.On : null);
        return day > closed ? Refusal.Conflict("grant.referral-closed-on", closed).At("on")
            : (await consents.StopsOf(referral, cancellation)).Programme is { } stopped && day > stopped
                ? Refusal.Conflict("consent.programme-stopped", stopped).At("on")
            : null;
    }

    public Task<bool> IsOn(CancellationToken cancellation) => features.IsOn(Feature.FlexGrants, cancellation);
}
