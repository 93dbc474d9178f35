using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Visits.Domain;

/// <summary>How far a course has come, apart from any rules: what its limits are read from, under whichever version.</summary>
/// <param name="PausedDays">An open pause counted to today.</param>
internal sealed record CourseStanding(Tally Held, Extra Extra, int PausedDays, DateOnly? EndedOn)
{
    public Allowance Under(CourseLimits rules) => Allowance.Of(Held, Extra, PausedDays, EndedOn is not null, rules);

    /// <summary>Its limits under a version, and whether it has gone beyond them already.</summary>
    public CourseFrame FrameUnder(CourseLimits rules, DateOnly today)
    {
        var allowance = Under(rules);
        var booster = BoosterWindow.Of(Held.LastHeldOn, rules);
        return new CourseFrame(
            allowance.VisitsLeft,
            allowance.LastDay,
            booster?.From,
            booster?.To,
            Held.VisitsHeld > rules.MaxVisits + Extra.Visits
                || Held.LastHeldOn > allowance.LastDay
                || (EndedOn is null && today > allowance.LastDay)
        );
    }
}
