using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>To what kind of offer a family was passed on (A11), as far as the decision's words say it: the words themselves are counted nowhere.</summary>
public enum PassedOnTo
{
    FamilyDepartment,
    Counselling,
    HealthVisitor,
    Ppr,
    Daycare,
    HealthCare,
    Other,
    NotSaid,
}

/// <param name="Expected">What the rules pointed to; null where they pointed to nothing.</param>
/// <param name="PassedOnTo">Null unless the family was passed on.</param>
public sealed record DecisionFigures(DateOnly On, DecisionOutcome Outcome, DecisionOutcome? Expected, PassedOnTo? PassedOnTo);

/// <summary>What of a referral counts, without a name.</summary>
public sealed record ReferralFigures(ReferralId Referral, CaseOrigin Origin, DecisionFigures? Decision, DateOnly? WithdrawnOn);

/// <summary>What reports count of a referral has changed: it was registered, written anew, decided or withdrawn.</summary>
/// <param name="Born">The child's birth was recorded: what its age says of a course that has begun may be another.</param>
/// <param name="KnownAnew">The child is known by another name, day or number than before.</param>
/// <param name="Step">What happened, for whoever tells it on; null of what is a change only, and of what an import takes over.</param>
public sealed record ReferralChanged(ReferralFigures Now, bool Born = false, ReferralStep? Step = null, bool KnownAnew = false) : IFact;

public enum ReferralStep
{
    Received,
    Decided,
}
