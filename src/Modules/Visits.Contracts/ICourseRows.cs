using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Contracts;

/// <summary>A goal without its words.</summary>
/// <param name="Group"><c>home</c>, <c>child</c> or <c>daycare</c> (N4).</param>
/// <param name="Reached">Whether it is said to be reached.</param>
public sealed record GoalRow(string Group, bool Reached, IReadOnlyList<GoalProgress> Progress);

/// <summary>One course as a row of a table: its number, days and counts, and no name.</summary>
/// <param name="Number"><c>2026-0001</c></param>
/// <param name="Held">Start meeting, ordinary visits and booster, in no order.</param>
/// <param name="DaysPaused">Of the pauses that are over.</param>
public sealed record CourseRow(
    CourseId Course,
    ReferralId Referral,
    string Number,
    DateOnly DecidedOn,
    DateOnly StartedOn,
    DateOnly? EndedOn,
    EndReason? EndReason,
    int DaysPaused,
    int ExtraVisits,
    int ExtraWeeks,
    DateOnly? BoosterOfferedOn,
    IReadOnlyList<VisitFigures> Held,
    IReadOnlyList<GoalRow> Goals
)
{
    /// <summary>The municipality's own word under the reason, where that was chosen.</summary>
    public string? EndReasonCode { get; init; }
}

public interface ICourseRows
{
    /// <summary>The courses whose start meeting was held from the first to the last day, by number. The asking room answers for who sees them.</summary>
    Task<IReadOnlyList<CourseRow>> Begun(DateOnly first, DateOnly last, CancellationToken cancellation);
}
