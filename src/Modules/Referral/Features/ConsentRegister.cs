using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Referrals.Features;

/// <summary>How one guardian stands to every purpose.</summary>
/// <param name="Guardian">Which guardian of the referral, from 0.</param>
internal sealed record GuardianStanding(int Guardian, string Name, IReadOnlyList<ConsentStanding> Purposes)
{
    public static IReadOnlyList<GuardianStanding> Of(IReadOnlyList<Guardian> guardians) =>
        [
            .. guardians.Select(
                (g, n) => new GuardianStanding(n, g.Name, [.. Enum.GetValues<ConsentPurpose>().Select(p => ConsentRule.Of(g, p))])
            ),
        ];

    public bool Is(ConsentPurpose? purpose, ConsentState? state) =>
        Purposes.Any(p => (purpose is null || p.Purpose == purpose) && (state is null || p.State == state));
}

/// <summary>Whereto something about the family has gone.</summary>
internal enum SharedKind
{
    /// <summary>Carried to the day-care, as agreed with the parents.</summary>
    Handover,

    /// <summary>Passed on to another service by the decision.</summary>
    PassedOn,

    /// <summary>A notification of concern, which asks for no consent.</summary>
    Notification,
}

/// <summary>What has been shared and cannot be called back.</summary>
/// <param name="What">As it was written, as far as it was.</param>
internal sealed record SharedAlready(SharedKind Kind, DateOnly On, string? What)
{
    public static IReadOnlyList<SharedAlready> Of(Referral referral, CourseAccount course) =>
        [
            .. ByReferral(referral)
                .Concat(course.Handovers.Select(h => new SharedAlready(SharedKind.Handover, h.HeldOn, h.Text)))
                .OrderBy(s => s.On),
        ];

    private static IEnumerable<SharedAlready> ByReferral(Referral referral)
    {
        if (referral.Decision is { Outcome: DecisionOutcome.PassOn } decision)
        {
            yield return new SharedAlready(SharedKind.PassedOn, decision.DecidedOn, decision.Words.PassedOnTo);
        }

        if (referral.Notification is { } notification)
        {
            yield return new SharedAlready(SharedKind.Notification, notification.SentOn, null);
        }
    }
}
