using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>A municipality's lists as they stand: immutable, so that all who ask share them.</summary>
internal sealed class CatalogueLists
{
    private readonly IReadOnlyDictionary<CatalogueKind, IReadOnlyList<CatalogueEntry>> lists;
    private readonly IReadOnlyList<CatalogueItem> criteria;
    private readonly Dictionary<string, Catalogue> catalogues;

    private CatalogueLists(
        IReadOnlyDictionary<CatalogueKind, IReadOnlyList<CatalogueEntry>> lists,
        IReadOnlyList<CatalogueItem> criteria,
        int last
    )
    {
        (this.lists, this.criteria, Last) = (lists, criteria, last);
        catalogues = Catalogues.Keys.ToDictionary(key => key, Seen);
        Whole = Seen(null);
        var words = All.Where(e => e.IsOwn || e.IsRenamed).ToDictionary(e => e.TextKey, e => e.Label, StringComparer.Ordinal);
        Words = words.Count == 0 ? null : words;
    }

    /// <summary>The number of changes so far: 0 of lists that nobody has touched.</summary>
    public int Last { get; }

    /// <summary>With the risk factors of every catalogue.</summary>
    public Catalogue Whole { get; }

    /// <summary>What is called otherwise than we call it, and what is the municipality's own, by its key in the phrasebook; null if there is none.</summary>
    public IReadOnlyDictionary<string, LocalText>? Words { get; }

    public IEnumerable<CatalogueEntry> All => lists.Values.SelectMany(l => l);

    public IReadOnlyList<CatalogueEntry> this[CatalogueKind kind] => lists[kind];

    /// <exception cref="KeyNotFoundException">No catalogue has this key.</exception>
    public Catalogue Of(string key) => catalogues[key];

    public CatalogueEntry? Find(CatalogueKind kind, string code) => lists[kind].FirstOrDefault(e => e.Code == code);

    /// <summary>Its place in its list, from 1.</summary>
    public int PlaceOf(CatalogueEntry entry) => lists[entry.Kind].Index().First(e => e.Item.Code == entry.Code).Index + 1;

    /// <summary>The code of the next own entry, whatever its list: none is given twice.</summary>
    public string NextCode => OwnCode.Of(All.Max(e => OwnCode.NumberOf(e.Code) ?? 0) + 1);

    public static CatalogueLists Ours(IEnumerable<CatalogueEntry> entries, IReadOnlyList<CatalogueItem> criteria) =>
        new(
            Enum.GetValues<CatalogueKind>().ToDictionary(k => k, k => (IReadOnlyList<CatalogueEntry>)[.. entries.Where(e => e.Kind == k)]),
            criteria,
            0
        );

    /// <summary>The lists once these steps are taken too, in order.</summary>
    public CatalogueLists With(IReadOnlyList<CatalogueStep> steps)
    {
        var next = lists.ToDictionary(l => l.Key, l => l.Value.ToList());
        foreach (var step in steps)
        {
            Take(step, next[step.Kind]);
        }

        return new CatalogueLists(next.ToDictionary(l => l.Key, l => (IReadOnlyList<CatalogueEntry>)l.Value), criteria, Last + steps.Count);
    }

    private static void Take(CatalogueStep step, List<CatalogueEntry> list)
    {
        var at = list.FindIndex(e => e.Code == step.Code);
        if (step.Act == CatalogueAct.Added)
        {
            list.Add(
                new CatalogueEntry(
                    step.Kind,
                    step.Code,
                    step.Group ?? Word.Spelt(step.Kind),
                    step.Words!,
                    RuleSources.Own,
                    Under: step.Under,
                    Origin: step.Origin
                )
            );
            return;
        }

        var entry = list[at];
        switch (step.Act)
        {
            case CatalogueAct.Named:
                list[at] = entry with { Label = step.Words! };
                break;
            case CatalogueAct.Moved:
                list.RemoveAt(at);
                list.Insert(step.Place!.Value - 1, entry);
                break;
            default:
                list[at] = entry with { Retired = step.Act == CatalogueAct.Retired };
                break;
        }
    }

    /// <param name="key">Null for those of every catalogue.</param>
    private Catalogue Seen(string? key) =>
        new(key ?? "", Items(CatalogueKind.RiskFactors, key), criteria, Items(CatalogueKind.Techniques, key))
        {
            ProtectiveFactors = Items(CatalogueKind.ProtectiveFactors, key),
            Channels = Items(CatalogueKind.Channels, key),
            Professions = Items(CatalogueKind.Professions, key),
            EndReasons = Items(CatalogueKind.EndReasons, key),
        };

    private List<CatalogueItem> Items(CatalogueKind kind, string? key) =>
        [
            .. lists[kind]
                .Index()
                .Where(e => key is null || e.Item.Catalogue is null || e.Item.Catalogue == key)
                .Select(e => e.Item.Item(e.Index + 1)),
        ];
}
