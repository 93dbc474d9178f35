using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>A referral that is decided or withdrawn is not changed any more, nor decided again: the contract has a code of its own for each.</summary>
internal static class ClosedRule
{
    /// <summary>To whoever changes it.</summary>
    public static Refusal? RefusedAsClosed(this Referral referral) => Withdrawn(referral) ?? Decided(referral, "referral.decided");

    /// <summary>To whoever decides it a second time.</summary>
    public static Refusal? RefusedAsDecided(this Referral referral) => Decided(referral, "decision.exists") ?? Withdrawn(referral);

    private static Refusal? Withdrawn(Referral referral) =>
        referral.Withdrawal is { } withdrawal ? Refusal.Conflict("referral.withdrawn", withdrawal.On) : null;

    private static Refusal? Decided(Referral referral, string code) =>
        referral.Decision is { } decision ? Refusal.Conflict(code, decision.DecidedOn) : null;
}
