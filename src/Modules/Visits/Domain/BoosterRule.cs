using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A7: one booster visit, after the end, inside its window.
/// Only a held one must keep the window, and come after the end: a plan is no visit, and may be agreed with the family while the course is still running.</summary>
internal static class BoosterRule
{
    public static Refusal? Check(VisitFacts asked, CourseState course) =>
        CheckKind(asked.Status, course) ?? (asked.IsHeld ? Outside(asked.HeldOn!.Value, course) : null);

    /// <summary>Whether there can be a booster at all, on any day.</summary>
    public static Refusal? CheckKind(VisitStatus status, CourseState course) =>
        Offered(course.Rules)?.At("kind")
        ?? status switch
        {
            VisitStatus.Held => NotEnded(course) ?? Exists(course),
            VisitStatus.Planned => Exists(course),
            _ => null,
        };

    /// <summary>Null if the rules have a booster.</summary>
    public static Refusal? Offered(ProgrammeVersion rules) =>
        rules.Course is { BoosterEarliestDays: not null, BoosterLatestDays: not null }
            ? null
            : Refusal.Conflict("booster.none") with
            {
                Source = rules.Sources.Booster,
            };

    /// <summary>There is nothing more to offer: it is held, or the family's latest word is no.</summary>
    public static bool IsSettled(DateOnly? heldOn, OfferAnswer? said) => heldOn is not null || said == OfferAnswer.Declined;

    private static Refusal? NotEnded(CourseState course) =>
        course.EndedOn is null ? Because(course, "booster.course-not-ended", "kind") : null;

    private static Refusal? Exists(CourseState course) =>
        course.Held.BoosterOn is { } day ? Because(course, "booster.exists", "kind", day) : null;

    private static Refusal? Outside(DateOnly heldOn, CourseState course)
    {
        var window = BoosterWindow.Of(course.Held.LastHeldOn, course.Rules.Course);
        var never = new Phrase("booster.never");
        return window?.Contains(heldOn) == true
            ? null
            : Because(course, "booster.outside-window", "heldOn", window?.From ?? (object)never, window?.To ?? (object)never);
    }

    private static Refusal Because(CourseState course, string code, string field, params object?[] arguments) =>
        (
            Refusal.Conflict(code, [.. arguments, Cited.Source(course.Rules.Sources.Booster)]) with
            {
                Source = course.Rules.Sources.Booster,
            }
        ).At(field);
}
