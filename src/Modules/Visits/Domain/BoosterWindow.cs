using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A7: the booster visit is held two to four weeks after the last held start meeting or ordinary visit, both ends included.</summary>
internal static class BoosterWindow
{
    /// <summary>Days; no rule's window ends later after the end of a course, so that lists need look back no further.</summary>
    public const int LongestAfterEnd = 366;

    /// <returns>Null when the rules have no booster, or nothing was held.</returns>
    public static DateSpan? Of(DateOnly? lastVisit, CourseLimits rules) =>
        rules is { BoosterEarliestDays: { } earliest, BoosterLatestDays: { } latest } && lastVisit is { } last
            ? new DateSpan(last.AddDays(earliest), last.AddDays(latest))
            : null;
}
