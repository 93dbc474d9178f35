using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>What the documents list, code by code; the words are the phrasebook's. A code never changes meaning.</summary>
internal sealed class Catalogues(Phrasebook texts)
{
    public const string Ishoej = "ishoej";
    public const string National = "national";

    private static readonly Listing[] IshoejFactors = [new("IB", 6, "child", "A1"), new("IF", 4, "parents", "A1")];

    private static readonly Listing[] NationalFactors =
    [
        new("KF", 5, "expectantParents", "N3"),
        new("F", 11, "parents", "N3"),
        new("B", 8, "child", "N3"),
    ];

    private static readonly Listing[] Tasks =
    [
        new("T", 6, "home", "N4"),
        new("T", 6, "child", "N4", First: 7),
        new("T", 3, "daycare", "N4", First: 13),
    ];

    /// <summary>All three are needed (N2); their codes are the fields of a screening.</summary>
    private static readonly string[] CriteriaCodes = ["lowComplexity", "delimited", "ownResources"];

    private readonly Dictionary<string, Catalogue> known = new Dictionary<string, Listing[]>
    {
        [Ishoej] = IshoejFactors,
        [National] = NationalFactors,
    }.ToDictionary(c => c.Key, c => new Catalogue(c.Key, Items(texts, c.Value), Criteria(texts), Items(texts, Tasks)));

    public static IReadOnlyList<string> Keys { get; } = [Ishoej, National];

    /// <exception cref="KeyNotFoundException">No catalogue has this key.</exception>
    public Catalogue Of(string key) => known[key];

    private static List<CatalogueItem> Items(Phrasebook texts, Listing[] listings) =>
        [.. listings.SelectMany(l => l.Codes.Select(c => Item(texts, c, l.Group, l.Source)))];

    private static List<CatalogueItem> Criteria(Phrasebook texts) => [.. CriteriaCodes.Select(c => Item(texts, c, "criteria", "N2"))];

    private static CatalogueItem Item(Phrasebook texts, string code, string group, string source) =>
        new(code, group, texts.Both($"catalogue.{code}"), source);

    /// <summary>A row of codes: <c>T7</c> to <c>T12</c>.</summary>
    private sealed record Listing(string Prefix, int Count, string Group, string Source, int First = 1)
    {
        public IEnumerable<string> Codes => Enumerable.Range(First, Count).Select(n => $"{Prefix}{n}");
    }
}
