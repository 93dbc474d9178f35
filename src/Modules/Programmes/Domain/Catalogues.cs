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

    /// <summary>The contract's words, in the order of their lists. Those that other rooms keep are held to these by a test.</summary>
    private static readonly (CatalogueKind Kind, string Source, string[] Codes)[] Words =
    [
        (
            CatalogueKind.Channels,
            "S2",
            ["actionPlanMeeting", "crossDepartmentMeeting", "straxen", "daycare", "healthVisit", "direct", "other"]
        ),
        (
            CatalogueKind.Professions,
            "A4",
            [
                "psychologist",
                "speechTherapist",
                "familyHouse",
                "healthVisitor",
                "generalPractitioner",
                "physiotherapist",
                "caseworker",
                "other",
            ]
        ),
        (CatalogueKind.EndReasons, "", ["completed", "familyWithdrew", "moved", "passedOn", "other"]),
    ];

    public static IReadOnlyList<string> Keys { get; } = [Ishoej, National];

    /// <summary>The lists as every municipality begins with them.</summary>
    public CatalogueLists Ours { get; } =
        CatalogueLists.Ours(
            [
                .. Entries(texts, CatalogueKind.RiskFactors, Ishoej, IshoejFactors),
                .. Entries(texts, CatalogueKind.RiskFactors, National, NationalFactors),
                .. Entries(texts, CatalogueKind.Techniques, null, Tasks),
                .. Words.SelectMany(w => w.Codes.Select(c => Entry(texts, w.Kind, c, Word.Spelt(w.Kind), w.Source, null))),
            ],
            [.. CriteriaCodes.Select(c => new CatalogueItem(c, "criteria", texts.Both($"catalogue.{c}"), "N2"))]
        );

    /// <exception cref="KeyNotFoundException">No catalogue has this key.</exception>
    public Catalogue Of(string key) => Ours.Of(key);

    private static IEnumerable<CatalogueEntry> Entries(Phrasebook texts, CatalogueKind kind, string? catalogue, Listing[] listings) =>
        listings.SelectMany(l => l.Codes.Select(c => Entry(texts, kind, c, l.Group, l.Source, catalogue)));

    private static CatalogueEntry Entry(
        Phrasebook texts,
        CatalogueKind kind,
        string code,
        string group,
        string source,
        string? catalogue
    ) => new(kind, code, group, texts.Both($"{CatalogueKinds.TextsOf(kind)}.{code}"), source, catalogue);

    /// <summary>A row of codes: <c>T7</c> to <c>T12</c>.</summary>
    private sealed record Listing(string Prefix, int Count, string Group, string Source, int First = 1)
    {
        public IEnumerable<string> Codes => Enumerable.Range(First, Count).Select(n => $"{Prefix}{n}");
    }
}
