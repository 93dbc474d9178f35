using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Screenings.Features;

/// <summary>A screening as it was put, with what the rule said to it, by whom and when.</summary>
internal sealed record ScreeningAnswer(
    DateOnly ScreenedOn,
    IReadOnlyList<SeenFactor> RiskFactors,
    IReadOnlyList<string> ProtectiveFactors,
    Criteria Criteria,
    bool SpecialSupportSuspected,
    string? ParentPerspective,
    Recommendation Recommendation,
    UserId SavedBy,
    DateTimeOffset SavedAt,
    int Version
) : IVersioned
{
    public static ScreeningAnswer Of(Screening state)
    {
        var seen = state.Seen;
        return new ScreeningAnswer(
            seen.ScreenedOn,
            seen.RiskFactors,
            seen.ProtectiveFactors,
            seen.Criteria,
            seen.SpecialSupportSuspected,
            seen.ParentPerspective,
            state.Recommendation,
            state.SavedBy,
            DanishClock.InDenmark(state.SavedAt),
            state.Number
        );
    }
}
