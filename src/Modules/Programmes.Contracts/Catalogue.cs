using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>The lists of words that a municipality may make its own (ADR 0030). Spelt as in the catalogue's JSON.</summary>
public enum CatalogueKind
{
    RiskFactors,
    ProtectiveFactors,
    Techniques,
    Channels,
    Professions,
    EndReasons,
}

/// <summary>What can be seen in a child or its parents, what carries a family, what must be met, what a pedagogue can do, and the words that a case is told in,
/// as the caller's municipality has them: in its order, under its names, its own beside ours. A code never changes meaning.</summary>
public sealed record Catalogue(
    string Key,
    IReadOnlyList<CatalogueItem> RiskFactors,
    IReadOnlyList<CatalogueItem> Criteria,
    IReadOnlyList<CatalogueItem> Techniques
)
{
    /// <summary>Where its risk factors come from, the municipality's own apart.</summary>
    public string FactorSource => RiskFactors.First(f => f.Source != RuleSources.Own).Source;

    public IReadOnlyList<CatalogueItem> ProtectiveFactors { get; init; } = [];
    public IReadOnlyList<CatalogueItem> Channels { get; init; } = [];
    public IReadOnlyList<CatalogueItem> Professions { get; init; } = [];
    public IReadOnlyList<CatalogueItem> EndReasons { get; init; } = [];
}

/// <param name="Code"><c>B3</c>, <c>IF1</c>, <c>T4</c>, a criterion's field name, a word of the contract; <c>X7</c> is the municipality's own.</param>
/// <param name="Group"><c>child</c>, <c>parents</c>, <c>expectantParents</c>; of techniques <c>home</c>, <c>child</c>, <c>daycare</c>; of the others the list itself.</param>
/// <param name="Label">What the municipality calls it.</param>
/// <param name="Source">The id of the sentence it comes from, <c>N3</c>; <see cref="RuleSources.Own"/> of the municipality's own.</param>
public sealed record CatalogueItem(string Code, string Group, LocalText Label, string Source)
{
    /// <summary>The words that the code was given with, whatever it is called now: what it means.</summary>
    public LocalText Meaning { get; init; } = Label;

    /// <summary>The word of the contract that an own channel, profession or end reason counts as.</summary>
    public string? Under { get; init; }

    /// <summary>Offered no more; what was told by it still stands.</summary>
    public bool Retired { get; init; }

    /// <summary>Its place in the whole list, from 1.</summary>
    public int Order { get; init; }
}
