using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Contracts;

/// <summary>What the screening rule points to. A person decides.</summary>
public enum RecommendationOutcome
{
    Offer,
    GeneralOffer,
    PassOn,
    Notify,
}

/// <param name="Text">As it was said when the screening was saved.</param>
/// <param name="Source">The id of the sentence it rests on, <c>N2</c>.</param>
public sealed record RecommendationGround(string Code, LocalText Text, string Source);

public sealed record Recommendation(RecommendationOutcome Outcome, IReadOnlyList<RecommendationGround> Grounds);

/// <summary>A factor of the pinned catalogue. <paramref name="Seen"/> factors carry what was observed.</summary>
public sealed record FactorPicture(string Code, string Group, LocalText Label, bool Seen, string? Observation);

/// <summary>A screening as it now stands. The criteria are those of N2.</summary>
public sealed record ScreeningPicture(
    DateOnly ScreenedOn,
    UserId ScreenedBy,
    IReadOnlyList<FactorPicture> RiskFactors,
    IReadOnlyList<string> ProtectiveFactors,
    bool LowComplexity,
    bool Delimited,
    bool OwnResources,
    bool SpecialSupportSuspected,
    string? ParentPerspective,
    Recommendation Recommendation
);

public interface IScreenings
{
    /// <summary>The screening of a referral, or null. The asking room answers for whose it is.</summary>
    Task<ScreeningPicture?> Of(ReferralId referral, CancellationToken cancellation);

    /// <summary>What of a screening counts, whoever asks: nothing is opened. Null where there is none.</summary>
    Task<ScreeningFigures?> FiguresOf(ReferralId referral, CancellationToken cancellation);
}

/// <summary>A referral was screened, or screened again.</summary>
public sealed record ReferralScreened(ReferralId Referral, ScreeningFigures Now, RecommendationOutcome Outcome) : IFact;

/// <param name="Factors">The codes that were seen.</param>
public sealed record ScreeningFigures(DateOnly ScreenedOn, IReadOnlyList<string> Factors);

/// <summary>The screening of an imported case: the criteria count as met. A refusal's fields are named as in the import file (<c>screenedOn</c>, <c>riskFactors</c>, <c>protectiveFactors</c>).</summary>
public interface IScreeningImport
{
    Task<Result<Done>> Put(
        ReferralId referral,
        DateOnly screenedOn,
        IReadOnlyList<string> riskFactors,
        IReadOnlyList<string> protectiveFactors,
        CancellationToken cancellation
    );
}
