using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>What a decision must carry. Source: contract/api.md, Referral.</summary>
internal static class DecisionRule
{
    /// <summary>The fewest characters of a reason that differs from what is expected.</summary>
    public const int ShortestReason = 10;

    /// <summary>What accepting needs of the referral itself: a screening, then consent.</summary>
    public static Refusal? Lacking(DecisionOutcome? outcome, bool screened, bool consented, ConsentBy consentBy, string? consentSource) =>
        outcome switch
        {
            DecisionOutcome.Accept when !screened => Refusal.Conflict("decision.screening-missing") with { Source = "N2" },
            DecisionOutcome.Accept when !consented => Refusal.Conflict("decision.consent-missing", ConsentWords(consentBy)) with
            {
                Source = consentSource,
            },
            _ => null,
        };

    /// <summary>What is wrong with a decision that has its shape.</summary>
    /// <param name="earliest">The day screened, or else received.</param>
    public static IEnumerable<FieldError> Faults(
        DecisionOutcome? outcome,
        DateOnly? decidedOn,
        string? reason,
        DecisionOutcome? expected,
        DateOnly earliest
    )
    {
        if (decidedOn < earliest)
        {
            yield return new FieldError("decidedOn", "field.before", earliest);
        }

        if (outcome is not null && outcome != expected && Legible.Signs(reason) < ShortestReason)
        {
            yield return new FieldError("reason", "decision.reason-missing", ShortestReason);
        }
    }

    private static Shared.Text.Phrase ConsentWords(ConsentBy by) =>
        new(by == ConsentBy.All ? "referral.consent-by-all" : "referral.consent-by-one");
}
