using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A visit as its neighbours see it.</summary>
internal readonly record struct VisitDay(VisitId Id, VisitFacts Facts);

/// <summary>The ordinal of each held start meeting and ordinary visit, by day; on one day the start meeting first, then as they were recorded.</summary>
internal static class VisitNumbers
{
    public static IReadOnlyDictionary<VisitId, int> Of(IEnumerable<VisitDay> visits) =>
        visits
            .Where(v => v.Facts.Counts)
            .OrderBy(v => v.Facts.HeldOn)
            .ThenBy(v => v.Facts.Kind)
            .ThenBy(v => v.Id.Value)
            .Select((visit, i) => (visit.Id, Number: i + 1))
            .ToDictionary(v => v.Id, v => v.Number);

    public static int? Of(VisitId id, IEnumerable<VisitDay> visits) => Of(visits).TryGetValue(id, out var number) ? number : null;
}
