namespace BarnetIMidten.Visits.Domain;

/// <summary>A pause lasts from <paramref name="From"/> up to, not including, <paramref name="On"/>; open while that is null.</summary>
internal readonly record struct PausedSpan(DateOnly From, DateOnly? On)
{
    public bool Covers(DateOnly day) => From <= day && (On is null || day < On);

    /// <summary>Days paused; an open pause counts to <paramref name="today"/>.</summary>
    public int Days(DateOnly today) => Math.Max(0, (On ?? today).DayNumber - From.DayNumber);
}
