namespace BarnetIMidten.Shared.Web.Look;

/// <summary>What became of a visit.</summary>
public enum VisitMark
{
    Held,
    Cancelled,
    Missed,
}

/// <summary>A stretch of a course: a window that is open, one that is planned, the booster's, a pause.</summary>
public enum StretchMark
{
    Window,
    Later,
    Booster,
    BoosterLater,
    Pause,
}

/// <summary>A visit on its day. <paramref name="Number"/> stands in the mark of one that was held; <paramref name="Label"/> above it ("startmøde").</summary>
public sealed record TimelineVisit(DateOnly Day, VisitMark Mark, int? Number = null, string? Label = null);

/// <summary>From the first to the last day, both included. <paramref name="Text"/> stands inside, <paramref name="Below"/> under it.</summary>
public sealed record TimelineStretch(DateOnly From, DateOnly To, StretchMark Mark, string? Text = null, string? Below = null);

/// <summary>The day after which no visit can be held, and how it came about ("10. aug. + 21 dages pause").</summary>
public sealed record TimelineLimit(DateOnly Day, string? Note = null);

/// <summary>A course as a picture. The caller gives the words that say the same to those who listen: <paramref name="Title"/> in a line, <paramref name="Description"/> in sentences.</summary>
public sealed record TimelineModel(string Title, string Description, DateOnly Today)
{
    public IReadOnlyList<TimelineVisit> Visits { get; init; } = [];
    public IReadOnlyList<TimelineStretch> Stretches { get; init; } = [];
    public TimelineLimit? Limit { get; init; }
}
