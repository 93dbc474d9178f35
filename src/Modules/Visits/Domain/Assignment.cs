using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>That a course was given to a pedagogue, by whom, and from which day.</summary>
internal sealed class Assignment
{
    private Assignment() { }

    public Guid Id { get; private init; }
    public CourseId Course { get; private init; }
    public UserId Pedagogue { get; private init; }
    public DateOnly From { get; private init; }
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    internal static Assignment Of(CourseId course, UserId pedagogue, DateOnly from, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Course = course,
            Pedagogue = pedagogue,
            From = from,
            RecordedBy = by,
            RecordedAt = at,
        };
}
