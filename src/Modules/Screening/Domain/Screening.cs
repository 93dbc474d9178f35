using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Domain;

/// <summary>One state of a referral's screening. It is never changed: putting the screening again adds the next state, and the highest number stands.</summary>
internal sealed class Screening
{
    public ReferralId Referral { get; private init; }

    /// <summary>1, 2, 3 … within the referral.</summary>
    public int Number { get; private init; }

    /// <summary>The rules it was judged by: those of the referral.</summary>
    public ProgrammeVersionId Version { get; private init; }

    public UserId SavedBy { get; private init; }
    public DateTimeOffset SavedAt { get; private init; }
    public DateOnly ScreenedOn { get; private init; }

    /// <summary>In the order told. Codes are plain, since sums are made of them; what is told in words is sealed.</summary>
    public IReadOnlyList<string> SeenCodes { get; private init; } = [];

    public bool LowComplexity { get; private init; }
    public bool Delimited { get; private init; }
    public bool OwnResources { get; private init; }
    public bool SpecialSupportSuspected { get; private init; }
    public RecommendationOutcome Outcome { get; private init; }
    public Told Told { get; private init; } = Told.Nothing;

    public Observed Seen =>
        new(
            ScreenedOn,
            [.. SeenCodes.Zip(Told.Observations, (code, observation) => new SeenFactor(code, observation))],
            Told.ProtectiveFactors,
            new Criteria(LowComplexity, Delimited, OwnResources),
            SpecialSupportSuspected,
            Told.ParentPerspective
        );

    public Recommendation Recommendation => new(Outcome, Told.Grounds);

    public static Screening Of(
        ReferralId referral,
        int number,
        ProgrammeVersionId version,
        Observed seen,
        Recommendation recommendation,
        UserId by,
        DateTimeOffset at
    ) =>
        new()
        {
            Referral = referral,
            Number = number,
            Version = version,
            SavedBy = by,
            SavedAt = at,
            ScreenedOn = seen.ScreenedOn,
            SeenCodes = [.. seen.RiskFactors.Select(f => f.Code)],
            LowComplexity = seen.Criteria.LowComplexity,
            Delimited = seen.Criteria.Delimited,
            OwnResources = seen.Criteria.OwnResources,
            SpecialSupportSuspected = seen.SpecialSupportSuspected,
            Outcome = recommendation.Outcome,
            Told = new Told(
                [.. seen.RiskFactors.Select(f => f.Observation)],
                seen.ProtectiveFactors,
                seen.ParentPerspective,
                recommendation.Grounds
            ),
        };
}

/// <summary>What a screening says in words of a family.</summary>
/// <param name="Observations">One for each of <see cref="Screening.SeenCodes"/>.</param>
internal sealed record Told(
    IReadOnlyList<string?> Observations,
    IReadOnlyList<string> ProtectiveFactors,
    string? ParentPerspective,
    IReadOnlyList<RecommendationGround> Grounds
)
{
    public static Told Nothing { get; } = new([], [], null, []);
}
