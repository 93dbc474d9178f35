namespace BarnetIMidten.Visits.Domain;

/// <summary>A pause lasts from <paramref name="From"/> up to, not including, <paramref name="On"/>; open while that is null.</summary>
internal readonly record struct PausedSpan(DateOnly From, DateOnly? On)
{
    public bool Covers(DateOnly day) => From <= day && (On is null || day < On);

    /// <summary>Whether they have a day in common. An empty one, resumed on its first day, has none.</summary>
    public bool Overlaps(PausedSpan other) =>
        From != On && other.From != other.On && (other.On is null || From < other.On) && (On is null || other.From < On);

    /// <summary>Days paused in all: of the pauses that are over, and of the open one up to today.</summary>
    public static int Days(int over, DateOnly? pausedFrom, DateOnly? startedOn, DateOnly today) =>
        over + (pausedFrom is { } from ? new PausedSpan(from, null).Days(today, startedOn) : 0);

    /// <summary>Days paused; an open pause counts to <paramref name="today"/>.</summary>
    /// <param name="startedOn">The day of the start meeting: what lies before it does not count.</param>
    public int Days(DateOnly today, DateOnly? startedOn = null)
    {
        var from = startedOn > From ? startedOn.Value : From;
        return Math.Max(0, (On ?? today).DayNumber - from.DayNumber);
    }
}
