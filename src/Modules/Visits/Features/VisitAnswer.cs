using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>A visit as recorded.</summary>
/// <param name="Number">Ordinal among the held start meeting and ordinary visits, by day; null for all others.</param>
/// <param name="StartsAt"><c>09:30</c></param>
/// <param name="Place">Null of imported visits.</param>
/// <param name="Asked">Who asked, of a visit that was cancelled or moved, and why; null of all others.</param>
/// <param name="MovedFrom">The window that a planned visit was last moved from, where it was said who asked.</param>
/// <param name="CorrectedBy">Who last put it right after it was recorded; null while nobody has.</param>
/// <param name="Version">The course's, since its limits hold the visits together.</param>
internal sealed record VisitAnswer(
    VisitId Id,
    int? Number,
    VisitKind Kind,
    VisitStatus Status,
    DateOnly? HeldOn,
    DateOnly? PlannedFor,
    DateOnly? PlannedTo,
    string? StartsAt,
    int? DurationMinutes,
    Place? Place,
    string? Expectations,
    string? Guidance,
    IReadOnlyList<string> Techniques,
    string? AgreedNext,
    string? Handover,
    bool? HandoverAgreed,
    IReadOnlyList<string> Participants,
    UserId RecordedBy,
    DateTimeOffset RecordedAt,
    UserId? CorrectedBy,
    DateTimeOffset? CorrectedAt,
    Asked? Asked,
    WindowBody? MovedFrom,
    int Version
) : IVersioned, IPlanned
{
    /// <param name="movedFrom">See <see cref="MovedFrom"/>.</param>
    public static VisitAnswer Of(Visit visit, int? number, int version, Plan? movedFrom = null) =>
        Of(visit.Id, visit.Entry, visit.RecordedBy, visit.RecordedAt, version) with
        {
            Number = number,
            CorrectedBy = visit.CorrectedBy,
            CorrectedAt = visit.CorrectedAt,
            MovedFrom = movedFrom?.Window(),
        };

    /// <summary>An earlier state: recorded by whoever had saved it so.</summary>
    public static VisitAnswer Of(VisitState state, int version) => Of(state.Visit, state.Entry, state.SavedBy, state.SavedAt, version);

    private static VisitAnswer Of(VisitId id, VisitEntry entry, UserId by, DateTimeOffset at, int version) =>
        new(
            id,
            null,
            entry.Facts.Kind,
            entry.Facts.Status,
            entry.Facts.HeldOn,
            entry.Plan.From,
            entry.Plan.To,
            Planned.Clock(entry.Plan.StartsAt),
            entry.DurationMinutes,
            entry.Place,
            entry.Notes.Expectations,
            entry.Notes.Guidance,
            entry.Techniques,
            entry.Notes.AgreedNext,
            entry.Notes.Handover,
            entry.HandoverAgreed,
            entry.Notes.Participants,
            by,
            at,
            null,
            null,
            entry.Notes.Asked,
            null,
            version
        );

    /// <summary>All visits of a course, by the day they were held or are planned for.</summary>
    public static IReadOnlyList<VisitAnswer> AllOf(IReadOnlyList<Visit> visits, IReadOnlyDictionary<VisitId, Plan> movedFrom, int version)
    {
        var numbers = VisitNumbers.Of(visits.Select(v => new VisitDay(v.Id, v.Facts)));
        return
        [
            .. visits
                .OrderBy(v => v.HeldOn ?? v.PlannedFor)
                .ThenBy(v => v.Kind)
                .ThenBy(v => v.Id.Value)
                .Select(v => Of(v, numbers.TryGetValue(v.Id, out var number) ? number : null, version, movedFrom.GetValueOrDefault(v.Id))),
        ];
    }
}
