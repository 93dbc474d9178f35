using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Visits.Domain;

/// <summary>N5: the last day a visit can be held, so many weeks from the start meeting; later by extensions, and by the days paused if the rules say so (A17).</summary>
internal static class LastDay
{
    private const int DaysOfAWeek = 7;

    /// <returns>Null without a limit, or before the start meeting.</returns>
    public static DateOnly? Of(DateOnly? startedOn, Extra extra, int pausedDays, CourseLimits rules) =>
        rules.MaxWeeks is { } weeks
            ? startedOn?.AddDays((DaysOfAWeek * (weeks + extra.Weeks)) + (rules.PauseExtendsLimit ? pausedDays : 0))
            : null;

    public static Refusal? Check(DateOnly heldOn, DateOnly? lastDay, ProgrammeVersion rules) =>
        heldOn > lastDay
            ? (
                Refusal.Conflict("visit.after-last-day", lastDay, Cited.Source(rules.Sources.MaxWeeks)) with
                {
                    Source = rules.Sources.MaxWeeks,
                }
            ).At("heldOn")
            : null;
}
