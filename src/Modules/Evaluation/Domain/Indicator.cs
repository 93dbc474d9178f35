namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What a figure is about, in the order of the page.</summary>
internal enum IndicatorGroup
{
    Referrals,
    Decisions,
    Courses,
    Visits,
    Boosters,
    Parents,
}

/// <summary>A figure of a year, as one reader may see it.</summary>
/// <param name="Id"><c>received</c>: also the key of its name and of its definition.</param>
/// <param name="Value">Null where it is withheld or there is none; of a share 0 to 1.</param>
/// <param name="N">Of how many it speaks; null where that is withheld.</param>
/// <param name="Share">Where it is one: with the limits of its 95 % interval.</param>
/// <param name="Of">What is counted, by which the cases behind it are found; null where there are none to find.</param>
/// <param name="Parts">By what it is split.</param>
internal sealed record Indicator(
    IndicatorGroup Group,
    string Id,
    decimal? Value,
    int? N,
    bool Suppressed,
    ShareOf? Share,
    Figure? Of,
    IReadOnlyList<ShownPart> Parts
)
{
    /// <summary>How a class is told that a median lies in; null of every other figure.</summary>
    public string? Class { get; init; }
}
