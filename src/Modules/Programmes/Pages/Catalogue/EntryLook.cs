using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.ShowCatalogue;

namespace BarnetIMidten.Programmes.Pages.Catalogue;

/// <summary>An entry as the list shows it, with the places that one step up and one step down lead to; null at an end.</summary>
internal sealed record EntryLook(CatalogueEntry Entry, int? Up, int? Down);

/// <summary>Entries that stand together: a group that is offered, one of a catalogue that is not in force, or those that are retired.</summary>
/// <param name="Key">Of the group in the list; what it is called stands in the phrasebook.</param>
internal sealed record EntryGroup(string Key, IReadOnlyList<EntryLook> Entries)
{
    public const string Retired = "retired-list";
    public const string Elsewhere = "elsewhere";

    /// <summary>Folded: nothing that is chosen today.</summary>
    public bool IsAside => Key is Retired or Elsewhere;

    public static IReadOnlyList<EntryGroup> Of(ShowCatalogue.Shown shown) =>
        [
            .. shown
                .Rows.GroupBy(row => KeyOf(row.Entry, shown.InForce))
                .Select(g => new EntryGroup(g.Key, Steps([.. g])))
                .OrderBy(g => (g.Key == Retired, g.Key == Elsewhere)),
        ];

    private static string KeyOf(CatalogueEntry entry, string? inForce) =>
        entry.Retired ? Retired
        : entry.Catalogue is { } catalogue && inForce is not null && catalogue != inForce ? Elsewhere
        : entry.Group;

    private static IReadOnlyList<EntryLook> Steps(IReadOnlyList<ShowCatalogue.Row> rows) =>
        [
            .. rows.Select(
                (row, i) => new EntryLook(row.Entry, i == 0 ? null : rows[i - 1].Place, i == rows.Count - 1 ? null : rows[i + 1].Place)
            ),
        ];
}
