using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Visits.Domain;

/// <summary>What a visit is judged against: the pinned rules, what was added to them, the pauses, and what is held already, the visit itself left out.</summary>
internal sealed record CourseState(
    ProgrammeVersion Rules,
    Tally Held,
    Extra Extra,
    DateOnly? EndedOn,
    IReadOnlyList<PausedSpan> Pauses,
    DateOnly Today
)
{
    public static CourseState Of(Course course, ProgrammeVersion rules, IReadOnlyList<PausedSpan> pauses, DateOnly today) =>
        new(rules, course.Held, course.Extra, course.EndedOn, pauses, today);

    public DateOnly? LastDayFrom(DateOnly? startedOn) =>
        LastDay.Of(startedOn, Extra, Pauses.Sum(p => p.Days(Today, startedOn)), Rules.Course);
}
