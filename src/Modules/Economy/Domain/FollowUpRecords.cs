using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>Why a year came out otherwise than planned, in the words of whoever knows; added, never changed.</summary>
internal sealed class DeviationNote
{
    private DeviationNote() { }

    public Guid Id { get; private init; }
    public BusinessCaseId Origin { get; private init; }
    public int Year { get; private init; }
    public required NoteKept Kept { get; set; }
    public UserId WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private init; }

    public static DeviationNote Of(BusinessCaseId origin, int year, NoteKept kept, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Origin = origin,
            Year = year,
            Kept = kept,
            WrittenBy = by,
            WrittenAt = at,
        };
}

/// <param name="Key">The line it is about; null: the whole year.</param>
internal sealed record NoteKept(string? Key, string Text);

/// <summary>What is to be reported, when, and by whom.</summary>
internal sealed class Deadline
{
    private Deadline() { }

    public DeadlineId Id { get; private init; }
    public BusinessCaseId Origin { get; private init; }
    public DateOnly DueOn { get; private init; }
    public required DeadlineKept Kept { get; set; }
    public DateOnly? DoneOn { get; private set; }
    public UserId? DoneBy { get; private set; }
    public UserId SetBy { get; private init; }
    public DateTimeOffset SetAt { get; private init; }

    public static Deadline Of(BusinessCaseId origin, DateOnly dueOn, DeadlineKept kept, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = DeadlineId.New(),
            Origin = origin,
            DueOn = dueOn,
            Kept = kept,
            SetBy = by,
            SetAt = at,
        };

    public bool IsOverdue(DateOnly today) => DoneOn is null && DueOn < today;

    public void Meet(DateOnly on, UserId by) => (DoneOn, DoneBy) = (on, by);
}

/// <param name="Responsible">A department or an office, as the municipality calls it.</param>
internal sealed record DeadlineKept(string What, string Responsible);

/// <summary>What was later seen of an expected saving, and of how many families; added, never changed (A15).</summary>
internal sealed class Observation
{
    /// <summary>Of fewer families nothing is said.</summary>
    public const int FewestFamilies = 5;

    private Observation() { }

    public Guid Id { get; private init; }
    public BusinessCaseId Origin { get; private init; }
    public int Year { get; private init; }
    public required ObservationKept Kept { get; set; }
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    public static Observation Of(BusinessCaseId origin, int year, ObservationKept kept, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Origin = origin,
            Year = year,
            Kept = kept,
            RecordedBy = by,
            RecordedAt = at,
        };
}

/// <param name="Volume">How many measures fewer there were.</param>
/// <param name="N">Among how many families.</param>
internal sealed record ObservationKept(string Key, decimal Volume, int N, string Source, string? Note);

/// <summary>The price and wage percentage of a year, with where it was found.</summary>
internal sealed class IndexYear
{
    private IndexYear() { }

    public int Year { get; private init; }
    public required IndexKept Kept { get; set; }
    public UserId RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    public static IndexYear Of(int year, IndexKept kept, UserId by, DateTimeOffset at) =>
        new()
        {
            Year = year,
            Kept = kept,
            RecordedBy = by,
            RecordedAt = at,
        };

    public void Replace(IndexKept kept, UserId by, DateTimeOffset at) => (Kept, RecordedBy, RecordedAt) = (kept, by, at);
}

/// <param name="Percent">By how much prices and wages rose from the year before.</param>
internal sealed record IndexKept(decimal Percent, string Source);
