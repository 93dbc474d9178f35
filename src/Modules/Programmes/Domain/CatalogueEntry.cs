using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>One code of a list. What it is and means is given once; what it is called, and whether it is offered, the municipality may change.</summary>
/// <param name="Meaning">The words that it was given with.</param>
/// <param name="Under">The word of the contract that it counts as; null where the code itself is one, or the list is open.</param>
/// <param name="Catalogue">The catalogue of the documents that it belongs to; null of what stands under every programme.</param>
/// <param name="Origin">Of an own one: in which municipality it was first given, and its code there, <c>0183-X4</c>.</param>
internal sealed record CatalogueEntry(
    CatalogueKind Kind,
    string Code,
    string Group,
    LocalText Meaning,
    string Source,
    string? Catalogue = null,
    string? Under = null,
    string? Origin = null
)
{
    public LocalText Label { get; init; } = Meaning;
    public bool Retired { get; init; }

    public bool IsOwn => Source == RuleSources.Own;

    public bool IsRenamed => Label != Meaning;

    /// <summary>Where the phrasebook keeps its words.</summary>
    public string TextKey => $"{CatalogueKinds.TextsOf(Kind)}.{Code}";

    public CatalogueItem Item(int order) =>
        new(Code, Group, Label, Source)
        {
            Meaning = Meaning,
            Under = Under,
            Retired = Retired,
            Order = order,
        };
}

/// <summary>What differs between the lists.</summary>
internal static class CatalogueKinds
{
    private static readonly string[] Factors = ["child", "parents", "expectantParents"];
    private static readonly string[] Tasks = ["home", "child", "daycare"];

    /// <summary>The groups that an entry may stand in; none where the list is one.</summary>
    public static IReadOnlyList<string> GroupsOf(CatalogueKind kind) =>
        kind switch
        {
            CatalogueKind.RiskFactors => Factors,
            CatalogueKind.Techniques => Tasks,
            _ => [],
        };

    /// <summary>Closed words of the contract: sums are made of them, and an own word is a finer one under one of them.</summary>
    public static bool IsClosed(CatalogueKind kind) =>
        kind is CatalogueKind.Channels or CatalogueKind.Professions or CatalogueKind.EndReasons;

    /// <summary>A referral must say its channel, and an end its reason: one must remain that can be chosen.</summary>
    public static bool MustRemain(CatalogueKind kind) => kind is CatalogueKind.Channels or CatalogueKind.EndReasons;

    public static string TextsOf(CatalogueKind kind) =>
        kind switch
        {
            CatalogueKind.Channels => "referral.channel",
            CatalogueKind.Professions => "referral.profession",
            CatalogueKind.EndReasons => "course.end",
            _ => "catalogue",
        };
}
