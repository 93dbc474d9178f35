namespace BarnetIMidten.Visits.Domain;

/// <summary>The visits to be expected in the weeks to come, if every course goes on at the pace it has had: as many a week as it has had so far,
/// until its visits or its days are used up. Nothing is said of courses that have not begun, that rest, or that are yet to come.</summary>
internal static class WorkAhead
{
    private const int DaysAWeek = 7;

    /// <summary>Visits a week since the start meeting, days paused left out; null where there is none to go by.</summary>
    public static decimal? Pace(CourseStanding course, bool rests, DateOnly today) =>
        course is { EndedOn: null, Held: { StartedOn: { } started, VisitsHeld: var held } } && !rests
            ? held / Math.Max(1m, (today.DayNumber - started.DayNumber - course.PausedDays) / (decimal)DaysAWeek)
            : null;

    /// <param name="monday">The first day of the first week.</param>
    /// <returns>Visits in each week.</returns>
    public static IEnumerable<decimal> Expected(decimal pace, int? visitsLeft, DateOnly? lastDay, DateOnly monday, int weeks)
    {
        decimal left = visitsLeft ?? int.MaxValue;
        for (var week = 0; week < weeks; week++)
        {
            var days = lastDay is { } last
                ? Math.Clamp(last.DayNumber - monday.AddDays(week * DaysAWeek).DayNumber + 1, 0, DaysAWeek)
                : DaysAWeek;
            var visits = Math.Min(left, pace * days / DaysAWeek);
            left -= visits;
            yield return visits;
        }
    }

    /// <summary>The Monday after a day.</summary>
    public static DateOnly NextMonday(DateOnly day) => day.AddDays(((DayOfWeek.Monday - day.DayOfWeek + DaysAWeek - 1) % DaysAWeek) + 1);
}
