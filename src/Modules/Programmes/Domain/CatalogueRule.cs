using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>What a municipality may do to its lists. Whatever it does, a code means what it meant, and what was told by it can be read.</summary>
internal static class CatalogueRule
{
    /// <summary>More of one list than this nobody reads on a phone.</summary>
    public const int MostOwn = 60;

    /// <summary>An entry of the municipality's own, last in its list.</summary>
    /// <param name="apart">Whether its words must be told apart from the others' at once; not so of one that is named or retired right after.</param>
    public static Result<CatalogueStep> Add(
        CatalogueLists lists,
        CatalogueKind kind,
        string? group,
        string? under,
        LocalText words,
        MunicipalityCode municipality,
        bool apart = true
    )
    {
        FieldError?[] judged = [Group(kind, group), Under(lists, kind, under), apart ? Taken(lists, kind, words, null) : null];
        var faults = judged.OfType<FieldError>().ToList();
        if (faults.Count > 0)
        {
            return Refusal.Invalid(faults);
        }

        return lists[kind].Count(e => e.IsOwn) >= MostOwn
            ? Refusal.Conflict("catalogue.full", MostOwn)
            : new CatalogueStep(kind, lists.NextCode, CatalogueAct.Added)
            {
                Group = group,
                Under = under,
                Words = words,
                Origin = $"{municipality.Value}-{lists.NextCode}",
            };
    }

    /// <summary>What is asked of an entry that exists; what is null stays as it is. No steps where nothing would be otherwise.</summary>
    /// <param name="place">In the whole list, from 1.</param>
    public static Result<CatalogueStep[]> Change(CatalogueLists lists, CatalogueEntry entry, LocalText? words, int? place, bool? retired)
    {
        var isOffered = !(retired ?? entry.Retired);
        var said = words is not null || (isOffered && entry.Retired) ? words ?? entry.Label : null;
        if (isOffered && said is not null && Taken(lists, entry.Kind, said, entry) is { } taken)
        {
            return Refusal.Invalid(taken);
        }

        if (place < 1 || place > lists[entry.Kind].Count)
        {
            return Refusal.Field("order", "catalogue.no-place", lists[entry.Kind].Count);
        }

        if (retired is true && CatalogueKinds.MustRemain(entry.Kind) && lists[entry.Kind].All(e => e.Retired || e.Code == entry.Code))
        {
            return Refusal.Conflict("catalogue.last-one").At("retired");
        }

        return Steps(lists, entry, words, place, retired).ToArray();
    }

    private static List<CatalogueStep> Steps(CatalogueLists lists, CatalogueEntry entry, LocalText? words, int? place, bool? retired)
    {
        var steps = new List<CatalogueStep>();
        if (words is not null && words != entry.Label)
        {
            steps.Add(new CatalogueStep(entry.Kind, entry.Code, CatalogueAct.Named) { Words = words });
        }

        if (place is { } to && to != lists.PlaceOf(entry))
        {
            steps.Add(new CatalogueStep(entry.Kind, entry.Code, CatalogueAct.Moved) { Place = to });
        }

        if (retired is { } now && now != entry.Retired)
        {
            steps.Add(new CatalogueStep(entry.Kind, entry.Code, now ? CatalogueAct.Retired : CatalogueAct.BroughtBack));
        }

        return steps;
    }

    private static FieldError? Group(CatalogueKind kind, string? group) =>
        CatalogueKinds.GroupsOf(kind) is { Count: > 0 } groups
            ? group is null
                ? new FieldError("group", "field.required")
                : groups.Contains(group)
                    ? null
                    : new FieldError("group", "field.unknown-value")
            : group is null
                ? null
                : new FieldError("group", "catalogue.no-group");

    private static FieldError? Under(CatalogueLists lists, CatalogueKind kind, string? under) =>
        CatalogueKinds.IsClosed(kind)
            ? under is null
                ? new FieldError("under", "field.required")
                : lists.Find(kind, under) is { IsOwn: false }
                    ? null
                    : new FieldError("under", "catalogue.under-unknown")
            : under is null
                ? null
                : new FieldError("under", "catalogue.no-under");

    /// <summary>Two of one list that are called the same cannot be told apart, in either language.</summary>
    private static FieldError? Taken(CatalogueLists lists, CatalogueKind kind, LocalText words, CatalogueEntry? but)
    {
        var others = lists[kind].Where(e => e.Code != but?.Code && !e.Retired).ToList();
        return others.Find(e => Same(e.Label.Da, words.Da)) is { } danish ? new FieldError("label.da", "catalogue.label-taken", danish.Code)
            : others.Find(e => Same(e.Label.En, words.En)) is { } english
                ? new FieldError("label.en", "catalogue.label-taken", english.Code)
            : null;
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
