using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Visits.Domain;

/// <summary>Whether a visit may be recorded: the first rule that says no, in the order that the contract gives.</summary>
internal static class VisitRules
{
    public static Refusal? Check(VisitFacts asked, CourseState course) =>
        (asked.Kind, asked.Status) switch
        {
            (VisitKind.Booster, _) => BoosterRule.Check(asked, course),
            (_, VisitStatus.Held) => CheckHeld(asked.Kind, asked.HeldOn!.Value, course),
            (_, VisitStatus.Planned) => CheckPlanned(asked.Kind, course),
            // that a visit was cancelled or missed is no visit: nothing stands against writing it down
            _ => null,
        };

    /// <summary>Whether a visit of a kind can be written down at all, on any day: what a form offers.</summary>
    public static Refusal? CheckKind(VisitKind kind, VisitStatus status, CourseState course) =>
        (kind, status) switch
        {
            (VisitKind.Booster, _) => BoosterRule.CheckKind(status, course),
            (_, VisitStatus.Held) => Ended(course) ?? StartMeetingRule.CheckKind(kind, course.Held),
            (_, VisitStatus.Planned) => CheckPlanned(kind, course),
            _ => null,
        };

    /// <summary>Whether a recorded visit may become <paramref name="asked"/>. <paramref name="others"/> is the course without it.
    /// What the rules do not look at may always be put right, also after the end.</summary>
    public static Refusal? CheckChange(VisitFacts recorded, VisitFacts asked, CourseState others) =>
        recorded == asked ? null
        : recorded.Counts && Ended(others) is { } ended ? ended
        : Check(asked, others) ?? CheckWhatRemains(asked, others);

    private static Refusal? CheckHeld(VisitKind kind, DateOnly heldOn, CourseState course)
    {
        var isStart = kind == VisitKind.StartMeeting;
        // a start meeting that moves takes the last day with it, and all visits must still lie inside
        var lastDay = course.LastDayFrom(isStart ? heldOn : course.Held.StartedOn);
        var latest = isStart && course.Held.LastHeldOn is { } last && last > heldOn ? last : heldOn;
        return CheckKind(kind, VisitStatus.Held, course)
            ?? StartMeetingRule.CheckDay(kind, heldOn, course.Held)
            ?? PauseRule.Check(heldOn, course.Pauses)
            ?? LastDay.Check(latest, lastDay, course.Rules)
            ?? VisitLimit.Check(course.Held.VisitsHeld, course.Extra, course.Rules);
    }

    /// <summary>A plan must be possible at all; whether it keeps the limits shows when it is held.</summary>
    private static Refusal? CheckPlanned(VisitKind kind, CourseState course) =>
        Ended(course) ?? (kind == VisitKind.StartMeeting ? StartMeetingRule.CheckKind(kind, course.Held) : null);

    /// <summary>A start meeting cannot be taken away from under the visits that followed it.</summary>
    private static Refusal? CheckWhatRemains(VisitFacts asked, CourseState others) =>
        others.Held is { StartedOn: null, FirstOrdinaryOn: not null } && asked is not { Kind: VisitKind.StartMeeting, Counts: true }
            ? StartMeetingRule.Missing
            : null;

    private static Refusal? Ended(CourseState course) =>
        course.EndedOn is { } day ? Refusal.Conflict("course.ended", day).At("kind") : null;
}
