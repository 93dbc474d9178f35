using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Screenings.Pages.Screening;

/// <summary>The catalogue by group, the child first; what does not fit a child that is born, or not born yet, comes last and folds.</summary>
/// <param name="Rows">With the place of each factor in the catalogue.</param>
internal sealed record FactorGroup(string Key, IReadOnlyList<(int Index, CatalogueItem Item)> Rows, bool Folded)
{
    private const string ExpectantParents = "expectantParents";
    private const string Child = "child";

    /// <summary>Where the group comes from; the municipality itself only where nothing else stands in it.</summary>
    public string Source => Rows.Select(r => r.Item.Source).FirstOrDefault(s => s != RuleSources.Own) ?? RuleSources.Own;

    public static IReadOnlyList<FactorGroup> Of(IReadOnlyList<CatalogueItem> factors, bool unborn)
    {
        var prenatal = factors.Any(f => f.Group == ExpectantParents);
        return
        [
            .. factors
                .Index()
                .GroupBy(f => f.Item.Group)
                .Select(g => new FactorGroup(g.Key, [.. g], Folded: prenatal && unborn != (g.Key == ExpectantParents)))
                .OrderBy(g => (g.Folded, g.Key != Child)),
        ];
    }
}
