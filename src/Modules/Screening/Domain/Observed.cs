namespace BarnetIMidten.Screenings.Domain;

/// <summary>What a pedagogue saw in one family on one day. What carries the family stands beside what worries (N3).</summary>
internal sealed record Observed(
    DateOnly ScreenedOn,
    IReadOnlyList<SeenFactor> RiskFactors,
    IReadOnlyList<string> ProtectiveFactors,
    Criteria Criteria,
    bool SpecialSupportSuspected,
    string? ParentPerspective
)
{
    /// <summary>More would be a list that nobody reads.</summary>
    public const int MostProtectiveFactors = 100;
}

/// <summary>A factor of the catalogue that was seen, and with few words what was seen.</summary>
internal sealed record SeenFactor(string Code, string? Observation);

/// <summary>The three that must all be met (N2).</summary>
internal sealed record Criteria(bool LowComplexity, bool Delimited, bool OwnResources);
