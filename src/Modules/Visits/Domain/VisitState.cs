using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A visit as it stood before it was changed, who had saved it so and when. It is never changed itself.</summary>
internal sealed class VisitState
{
    private VisitState() { }

    public VisitId Visit { get; private init; }

    /// <summary>1, 2, 3 … within the visit.</summary>
    public int Number { get; private init; }

    public UserId SavedBy { get; private init; }
    public DateTimeOffset SavedAt { get; private init; }

    /// <summary>Sealed.</summary>
    public required VisitEntry Entry { get; init; }

    internal static VisitState Of(VisitId visit, int number, VisitEntry entry, UserId by, DateTimeOffset at) =>
        new()
        {
            Visit = visit,
            Number = number,
            Entry = entry,
            SavedBy = by,
            SavedAt = at,
        };
}
