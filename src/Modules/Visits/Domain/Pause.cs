using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A17: a stretch in which the course rests. Its reason is sealed.</summary>
internal sealed class Pause
{
    private Pause() { }

    public Guid Id { get; private init; }
    public CourseId Course { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The day it was resumed, no longer part of the pause; null while it lasts.</summary>
    public DateOnly? On { get; private set; }

    public string? Reason { get; private init; }
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    public PausedSpan Span => new(From, On);

    internal static Pause Begin(CourseId course, DateOnly from, string? reason, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Course = course,
            From = from,
            Reason = reason,
            RecordedBy = by,
            RecordedAt = at,
        };

    internal void End(DateOnly on) => On = on;
}
