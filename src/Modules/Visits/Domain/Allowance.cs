using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Visits.Domain;

/// <summary>How far a course has come, and how far it may go.</summary>
/// <param name="VisitsHeld">Start meeting and ordinary visits.</param>
/// <param name="VisitsLeft">Null without a limit.</param>
/// <param name="LastDay">Null without a limit, or before the start meeting.</param>
/// <param name="BoosterFrom">Known once the course has ended.</param>
internal sealed record Allowance(int VisitsHeld, int? VisitsLeft, DateOnly? LastDay, DateOnly? BoosterFrom, DateOnly? BoosterTo)
{
    /// <summary>No visit is left, or its last day is so near as its rules remind of it.</summary>
    public bool IsNearItsEnd(int reminderDays, DateOnly today) => VisitsLeft is 0 || LastDay <= today.AddDays(reminderDays);

    /// <param name="pausedDays">An open pause counted to today.</param>
    public static Allowance Of(Tally held, Extra extra, int pausedDays, bool ended, CourseLimits rules)
    {
        var booster = ended ? BoosterWindow.Of(held.LastHeldOn, rules) : null;
        return new Allowance(
            held.VisitsHeld,
            VisitLimit.Left(held.VisitsHeld, extra, rules),
            Domain.LastDay.Of(held.StartedOn, extra, pausedDays, rules),
            booster?.From,
            booster?.To
        );
    }
}
