using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>How far a course may go, and under which version.</summary>
internal sealed partial class Course
{
    /// <summary>Other rules from now on, by the lead's own act: what is held and what was given beyond the limits stays.</summary>
    public Result<ProgrammeMove> Move(ProgrammeVersion to, string reason, DateOnly consentNotedOn, UserId by, DateTimeOffset at)
    {
        if (MoveRule.Check(this, to) is { } refusal)
        {
            return refusal;
        }

        var from = Programme;
        (Programme, WasMoved) = (to.Id, true);
        Changed();
        return ProgrammeMove.Of(Id, from, to.Id, reason, consentNotedOn, by, at);
    }

    public Allowance Allowance(ProgrammeVersion rules, DateOnly today) => Standing(today).Under(rules.Course);

    public CourseStanding Standing(DateOnly today) => new(Held, Extra, PausedDays(today), EndedOn);

    public int PausedDays(DateOnly today) => PausedSpan.Days(DaysPaused, PausedFrom, Held.StartedOn, today);
}
