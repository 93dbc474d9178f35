using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>What a municipality has made of the lists, as it can be taken elsewhere: every list that it has touched, whole and in order.</summary>
internal sealed record OwnCatalogue(IReadOnlyList<OwnList> Lists)
{
    public static OwnCatalogue Of(CatalogueLists lists, CatalogueLists ours) =>
        new([
            .. Enum.GetValues<CatalogueKind>()
                .Where(kind => !lists[kind].SequenceEqual(ours[kind]))
                .Select(kind => new OwnList(kind, [.. lists[kind].Select(OwnEntry.Of)])),
        ]);
}

internal sealed record OwnList(CatalogueKind Kind, IReadOnlyList<OwnEntry> Entries);

/// <param name="Origin">Of an own entry: where it was first given. By it, and not by its code, it is known again elsewhere.</param>
/// <param name="Group">Of an own entry, where the list has groups.</param>
/// <param name="Meaning">Of an own entry.</param>
/// <param name="Label">Where it is called otherwise than it means.</param>
internal sealed record OwnEntry(
    string Code,
    string? Origin,
    string? Group,
    string? Under,
    LocalText? Meaning,
    LocalText? Label,
    bool Retired
)
{
    public static OwnEntry Of(CatalogueEntry entry) =>
        new(
            entry.Code,
            entry.Origin,
            entry.IsOwn && CatalogueKinds.GroupsOf(entry.Kind).Count > 0 ? entry.Group : null,
            entry.Under,
            entry.IsOwn ? entry.Meaning : null,
            entry.IsRenamed ? entry.Label : null,
            entry.Retired
        );
}

/// <summary>Puts another municipality's lists in, or the same again: once they are in, nothing is left to do. Nothing of the receiver's own goes away:
/// what she has beside comes after.</summary>
internal static class TakingIn
{
    /// <summary>An origin that is known here, and means something else.</summary>
    public const string Otherwise = "kit.means-otherwise";

    /// <summary>A code keeps its number up to here, so that as many more as a municipality may have can follow it.</summary>
    private const int LargestKept = 99_999;

    /// <summary>The steps that bring the lists there; none where they are there already. An own entry keeps its code where that is free, else it gets the next.
    /// Judged are the lists as they end: on the way two may be called the same, or none be offered.</summary>
    public static Result<CatalogueStep[]> Steps(CatalogueLists lists, OwnCatalogue taken, MunicipalityCode municipality)
    {
        if (Fault(lists, taken) is { } fault)
        {
            return Refusal.Invalid(fault);
        }

        var (before, steps) = (lists, new List<CatalogueStep>());
        foreach (var list in taken.Lists)
        {
            for (var i = 0; i < list.Entries.Count; i++)
            {
                var wanted = list.Entries[i];
                if (Known(lists, list.Kind, wanted) is not { } entry)
                {
                    if (Added(lists, list.Kind, wanted, municipality).Refuses(out var added) is { } no)
                    {
                        return no with
                        {
                            Fields = [.. no.Fields.Select(f => f with { Field = $"lists[{list.Kind}].entries[{i}].{f.Field}" })],
                        };
                    }

                    lists = Take(added);
                    entry = lists.Find(list.Kind, added.Code)!;
                }

                var to = Math.Min(i + 1, lists[list.Kind].Count);
                foreach (var step in CatalogueRule.Steps(lists, entry, wanted.Label ?? entry.Meaning, to, wanted.Retired))
                {
                    lists = Take(step);
                }
            }
        }

        return CatalogueRule.Against(before, lists) is { } against ? against : steps.ToArray();

        CatalogueLists Take(CatalogueStep step)
        {
            steps.Add(step);
            return lists.With([step]);
        }
    }

    /// <summary>Each own entry says once where it was first given, and what is known by that here is the same.</summary>
    private static FieldError? Fault(CatalogueLists lists, OwnCatalogue taken)
    {
        var own = taken.Lists.SelectMany(l => l.Entries.Select(e => (l.Kind, Entry: e))).Where(e => e.Entry.Origin is not null).ToList();
        if (own.Exists(e => !IsOrigin(e.Entry.Origin!)) || own.DistinctBy(e => e.Entry.Origin).Count() < own.Count)
        {
            return new FieldError("origin", CatalogueChoices.Unknown);
        }

        return (
            from e in own
            from here in lists.All
            where here.Origin == e.Entry.Origin && !(here.Kind == e.Kind && MeansTheSame(here, e.Entry))
            select new FieldError("origin", Otherwise, e.Entry.Meaning, here.Meaning)
        ).FirstOrDefault();
    }

    /// <summary>A municipality and an own code, <c>0183-X4</c>.</summary>
    private static bool IsOrigin(string text) =>
        text.Length > 5 && MunicipalityCode.TryParse(text[..4], out _) && text[4] == '-' && OwnCode.Is(text[5..]);

    private static bool MeansTheSame(CatalogueEntry here, OwnEntry wanted) =>
        OwnEntry.Of(here) with { Code = wanted.Code, Label = wanted.Label, Retired = wanted.Retired } == wanted;

    private static CatalogueEntry? Known(CatalogueLists lists, CatalogueKind kind, OwnEntry wanted) =>
        wanted.Origin is { } origin
            ? lists[kind].FirstOrDefault(e => e.Origin == origin)
            : lists[kind].FirstOrDefault(e => e.Code == wanted.Code && !e.IsOwn);

    private static Result<CatalogueStep> Added(CatalogueLists lists, CatalogueKind kind, OwnEntry wanted, MunicipalityCode municipality)
    {
        if (wanted is not { Origin: { } origin, Meaning: { } meaning })
        {
            return Refusal.Field("code", CatalogueChoices.Unknown);
        }

        var keeps = OwnCode.NumberOf(wanted.Code) <= LargestKept && lists.All.All(e => e.Code != wanted.Code);
        return CatalogueRule
            .Place(lists, kind, wanted.Group, wanted.Under, meaning, municipality)
            .Map(step => step with { Code = keeps ? wanted.Code : step.Code, Origin = origin });
    }
}
