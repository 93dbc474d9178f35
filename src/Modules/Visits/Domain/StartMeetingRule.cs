using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A5: a course begins with one start meeting, and no visit is held before it.</summary>
internal static class StartMeetingRule
{
    private const string Source = "A5";

    /// <summary>The first held visit is the start meeting, and there is only one.</summary>
    public static Refusal? CheckKind(VisitKind kind, Tally others) =>
        (kind, others.StartedOn) switch
        {
            (VisitKind.Ordinary, null) => Missing,
            (VisitKind.StartMeeting, { } day) => Because("visit.start-meeting-exists", "kind", day),
            _ => null,
        };

    public static Refusal? CheckDay(VisitKind kind, DateOnly heldOn, Tally others) =>
        kind == VisitKind.StartMeeting
            ? others.FirstOrdinaryOn < heldOn
                ? Because("visit.before-start", "heldOn", heldOn)
                : null
            : heldOn < others.StartedOn
                ? Because("visit.before-start", "heldOn", others.StartedOn)
                : null;

    public static Refusal Missing { get; } = Because("visit.start-meeting-missing", "kind");

    private static Refusal Because(string code, string field, params object?[] arguments) =>
        (Refusal.Conflict(code, [.. arguments, Source]) with { Source = Source }).At(field);
}
