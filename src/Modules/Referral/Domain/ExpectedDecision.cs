using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>What the rules point to. A person decides, and says why if she differs. Source: contract/api.md.</summary>
internal static class ExpectedDecision
{
    /// <summary>Null where the rules point to nothing: an eligible family that has not been screened.</summary>
    public static DecisionOutcome? Of(bool eligible, RecommendationOutcome? recommendation) =>
        (eligible, recommendation) switch
        {
            (false, _) => DecisionOutcome.Decline,
            (true, RecommendationOutcome.Offer) => DecisionOutcome.Accept,
            (true, RecommendationOutcome.GeneralOffer) => DecisionOutcome.Decline,
            (true, RecommendationOutcome.PassOn or RecommendationOutcome.Notify) => DecisionOutcome.PassOn,
            _ => null,
        };
}
