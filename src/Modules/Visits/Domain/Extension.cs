using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>Visits or weeks that the lead added to a course. The reason is sealed.</summary>
internal sealed class Extension
{
    private Extension() { }

    public Guid Id { get; private init; }
    public CourseId Course { get; private init; }
    public int Visits { get; private init; }
    public int Weeks { get; private init; }
    public string? Reason { get; private init; }
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    internal static Extension Of(CourseId course, Extra extra, string? reason, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Course = course,
            Visits = extra.Visits,
            Weeks = extra.Weeks,
            Reason = reason,
            RecordedBy = by,
            RecordedAt = at,
        };
}

/// <summary>That the pedagogue asked the lead for more. Open until an extension answers it. The reason is sealed.</summary>
internal sealed class ExtensionRequest
{
    private ExtensionRequest() { }

    public Guid Id { get; private init; }
    public CourseId Course { get; private init; }
    public int Visits { get; private init; }
    public int Weeks { get; private init; }
    public string? Reason { get; private init; }
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The extension that answered it.</summary>
    public Guid? Answer { get; private set; }

    internal static ExtensionRequest Of(CourseId course, Extra extra, string? reason, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Course = course,
            Visits = extra.Visits,
            Weeks = extra.Weeks,
            Reason = reason,
            RecordedBy = by,
            RecordedAt = at,
        };

    public void AnsweredBy(Extension extension) => Answer = extension.Id;
}
