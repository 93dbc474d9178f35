using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>What a decision must carry. Source: contract/api.md, Referral.</summary>
internal static class DecisionRule
{
    /// <summary>The fewest characters of a reason that differs from what is expected.</summary>
    public const int ShortestReason = 10;

    /// <summary>What accepting needs of the referral itself: a screening, then consent.</summary>
    public static Refusal? Lacking(DecisionOutcome? outcome, bool screened, bool consented, ConsentBy consentBy, string consentSource) =>
        outcome switch
        {
            DecisionOutcome.Accept when !screened => Refusal.Conflict("decision.screening-missing") with { Source = "N2" },
            DecisionOutcome.Accept when !consented => Refusal.Conflict("decision.consent-missing", ConsentWords(consentBy)) with
            {
                Source = consentSource,
            },
            _ => null,
        };

    /// <param name="outcome">What is decided.</param>
    /// <param name="earliest">The day screened, or else received.</param>
    public static IEnumerable<FieldError> Faults(
        DecisionOutcome? outcome,
        DateOnly? decidedOn,
        string? reason,
        string? passedOnTo,
        DecisionOutcome? expected,
        DateOnly earliest,
        DateOnly today
    )
    {
        if (outcome is null || !Enum.IsDefined(outcome.Value))
        {
            yield return new FieldError("outcome", "field.required");
        }

        if (DayFault(decidedOn, earliest, today) is { } day)
        {
            yield return day;
        }

        if (outcome is not null && outcome != expected && (reason ?? "").Trim().Length < ShortestReason)
        {
            yield return new FieldError("reason", "decision.reason-missing", ShortestReason);
        }

        if (TextFault("reason", reason) is { } words)
        {
            yield return words;
        }

        if (TextFault("passedOnTo", passedOnTo) is { } whereto)
        {
            yield return whereto;
        }
    }

    private static FieldError? DayFault(DateOnly? day, DateOnly earliest, DateOnly today) =>
        day is null ? new FieldError("decidedOn", "field.required")
        : day > today ? new FieldError("decidedOn", "field.in-the-future")
        : day < earliest ? new FieldError("decidedOn", "field.before", earliest)
        : null;

    private static FieldError? TextFault(string field, string? text) =>
        text is null ? null
        : text.Length > Rules.FreeText ? new FieldError(field, "field.too-long", Rules.FreeText)
        : text.Contains('\0', StringComparison.Ordinal) ? new FieldError(field, "field.unreadable")
        : null;

    private static Shared.Text.Phrase ConsentWords(ConsentBy by) =>
        new(by == ConsentBy.All ? "referral.consent-by-all" : "referral.consent-by-one");
}
