using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>What can be seen in a child or its parents, what must be met, and what a pedagogue can do. A code never changes meaning.</summary>
public sealed record Catalogue(
    string Key,
    IReadOnlyList<CatalogueItem> RiskFactors,
    IReadOnlyList<CatalogueItem> Criteria,
    IReadOnlyList<CatalogueItem> Techniques
);

/// <param name="Code"><c>B3</c>, <c>IF1</c>, <c>T4</c>, or a criterion's field name.</param>
/// <param name="Group"><c>child</c>, <c>parents</c>, <c>expectantParents</c>; of techniques <c>home</c>, <c>child</c>, <c>daycare</c>.</param>
/// <param name="Source">The id of the sentence it comes from, <c>N3</c>.</param>
public sealed record CatalogueItem(string Code, string Group, LocalText Label, string Source);
