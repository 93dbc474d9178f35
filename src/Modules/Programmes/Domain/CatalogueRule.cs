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

    private const string LastOne = "catalogue.last-one";

    /// <summary>Two of one list are called the same: by the code of the one that is, and the word.</summary>
    public const string LabelTaken = "catalogue.label-taken";

    /// <summary>An entry of the municipality's own, last in its list.</summary>
    public static Result<CatalogueStep> Add(
        CatalogueLists lists,
        CatalogueKind kind,
        string? group,
        string? under,
        LocalText words,
        MunicipalityCode municipality
    )
    {
        var placed = Place(lists, kind, group, under, words, municipality);
        return Taken(lists, kind, words, null) is not { } taken ? placed
            : placed.Refusal is { Kind: RefusalKind.Invalid } no ? no with { Fields = [.. no.Fields, taken] }
            : Refusal.Invalid(taken);
    }

    /// <summary>The same whatever it is called: of one that is named or retired right after.</summary>
    public static Result<CatalogueStep> Place(
        CatalogueLists lists,
        CatalogueKind kind,
        string? group,
        string? under,
        LocalText words,
        MunicipalityCode municipality
    )
    {
        FieldError?[] judged = [Group(kind, group), Under(lists, kind, under)];
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

        return retired is true && CatalogueKinds.MustRemain(entry.Kind) && lists[entry.Kind].All(e => e.Retired || e.Code == entry.Code)
            ? Refusal.Conflict(LastOne).At("retired")
            : Steps(lists, entry, words, place, retired).ToArray();
    }

    /// <summary>What stands against the lists after many changes at once: an entry that became one of two that are called the same, or that none can be chosen.</summary>
    public static Refusal? Against(CatalogueLists before, CatalogueLists after)
    {
        var taken =
            from entry in after.All
            let was = before.Find(entry.Kind, entry.Code)
            where !entry.Retired && (was is null or { Retired: true } || was.Label != entry.Label)
            select Taken(after, entry.Kind, entry.Label, entry);
        return taken.OfType<FieldError>().FirstOrDefault() is { } fault ? Refusal.Invalid(fault)
            : Enum.GetValues<CatalogueKind>().Any(k => CatalogueKinds.MustRemain(k) && after[k].All(e => e.Retired))
                ? Refusal.Conflict(LastOne)
            : null;
    }

    /// <summary>The same as <see cref="Change"/>, unjudged.</summary>
    public static IReadOnlyList<CatalogueStep> Steps(
        CatalogueLists lists,
        CatalogueEntry entry,
        LocalText? words,
        int? place,
        bool? retired
    )
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
        return others.Find(e => Same(e.Label.Da, words.Da)) is { } danish ? new FieldError("label.da", LabelTaken, danish.Code, words.Da)
            : others.Find(e => Same(e.Label.En, words.En)) is { } english ? new FieldError("label.en", LabelTaken, english.Code, words.En)
            : null;
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
