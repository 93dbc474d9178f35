using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Visits.Domain;

internal enum ScoreMoment
{
    Before,
    After,
}

/// <summary>How near a goal is (S4, N8): by whom, and whether before the course or after it.</summary>
/// <param name="Score">1 is far from it, 5 is there.</param>
/// <param name="GoneOn">The day on which it was scored anew or taken back; null while it stands.</param>
internal sealed record GoalScore(Rater By, ScoreMoment Moment, int Score, DateOnly On, UserId RecordedBy, DateOnly? GoneOn = null)
{
    /// <summary>The steps of the scale.</summary>
    public const int Steps = 5;
}

/// <summary>The technique that each says helped most, by its code.</summary>
/// <param name="Earlier">What was said before, and stands no more.</param>
internal sealed record HelpedMost(string? Parents, string? Pedagogue, IReadOnlyList<HelpedBefore>? Earlier = null)
{
    public static HelpedMost Nothing { get; } = new(null, null);

    /// <param name="technique">Null: it is taken back.</param>
    public HelpedMost With(Rater by, string? technique, DateOnly today)
    {
        IReadOnlyList<HelpedBefore> gone = By(by) is { } before && before != technique ? [new HelpedBefore(by, before, today)] : [];
        var now = by == Rater.Parents ? this with { Parents = technique } : this with { Pedagogue = technique };
        return now with { Earlier = [.. Earlier ?? [], .. gone] };
    }

    public string? By(Rater rater) => rater == Rater.Parents ? Parents : Pedagogue;
}

internal sealed record HelpedBefore(Rater By, string Technique, DateOnly GoneOn);
