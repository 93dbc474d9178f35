using System.Globalization;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>A visit as recorded.</summary>
/// <param name="Number">Ordinal among the held start meeting and ordinary visits, by day; null for all others.</param>
/// <param name="StartsAt"><c>09:30</c></param>
/// <param name="Place">Null of imported visits.</param>
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
    int Version
) : IVersioned
{
    public const string ClockTime = "HH:mm";

    public static VisitAnswer Of(Visit visit, int? number, int version) =>
        new(
            visit.Id,
            number,
            visit.Kind,
            visit.Status,
            visit.HeldOn,
            visit.PlannedFor,
            visit.PlannedTo,
            visit.StartsAt?.ToString(ClockTime, CultureInfo.InvariantCulture),
            visit.DurationMinutes,
            visit.Place,
            visit.Notes?.Expectations,
            visit.Notes?.Guidance,
            visit.Techniques,
            visit.Notes?.AgreedNext,
            visit.Notes?.Handover,
            visit.HandoverAgreed,
            visit.Notes?.Participants ?? [],
            visit.RecordedBy,
            visit.RecordedAt,
            version
        );

    /// <summary>All visits of a course, by the day they were held or are planned for.</summary>
    public static IReadOnlyList<VisitAnswer> AllOf(IReadOnlyList<Visit> visits, int version)
    {
        var numbers = VisitNumbers.Of(visits.Select(v => new VisitDay(v.Id, v.Facts)));
        return
        [
            .. visits
                .OrderBy(v => v.HeldOn ?? v.PlannedFor)
                .ThenBy(v => v.Kind)
                .ThenBy(v => v.Id.Value)
                .Select(v => Of(v, numbers.TryGetValue(v.Id, out var number) ? number : null, version)),
        ];
    }
}
