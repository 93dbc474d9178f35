using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>Whether those around the effort met, or day-care staff were asked (S5, S6).</summary>
internal enum StopOpKind
{
    Meeting,
    Interview,
}

/// <summary>What was said at a meeting of those around the effort (S6), or in an interview with day-care staff (S5).</summary>
/// <param name="Participants">In words: people outside the house have no user.</param>
internal sealed record StopOpNotes(IReadOnlyList<string> Participants, string Findings);

/// <summary>A stop-op meeting, with what is to be adjusted after it (S4).</summary>
internal sealed class StopOpMeeting
{
    private StopOpMeeting() { }

    public StopOpId Id { get; private init; }
    public StopOpKind Kind { get; private init; }
    public DateOnly HeldOn { get; private init; }

    /// <summary>Sealed: people speak freely of families and of each other.</summary>
    public StopOpNotes Notes { get; private init; } = new([], "");
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    public static StopOpMeeting Of(StopOpKind kind, DateOnly heldOn, StopOpNotes notes, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = StopOpId.New(),
            Kind = kind,
            HeldOn = heldOn,
            Notes = notes,
            RecordedBy = by,
            RecordedAt = at,
        };
}

/// <summary>What one is to do differently after a stop-op meeting.</summary>
internal sealed class Adjustment
{
    private Adjustment() { }

    public AdjustmentId Id { get; private init; }
    public StopOpId Meeting { get; private init; }

    /// <summary>Its place in the meeting's list, from 0.</summary>
    public int Place { get; private init; }

    /// <summary>Sealed.</summary>
    public string Text { get; private set; } = "";
    public UserId Owner { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Sealed. What came of it.</summary>
    public string? Outcome { get; private set; }

    public static Adjustment Of(StopOpId meeting, int place, string text, UserId owner, DateOnly? dueOn) =>
        new()
        {
            Id = AdjustmentId.New(),
            Meeting = meeting,
            Place = place,
            Text = text,
            Owner = owner,
            DueOn = dueOn,
        };

    public bool IsOverdue(DateOnly today) => DoneOn is null && DueOn < today;

    public void Done(DateOnly on, string? outcome) => (DoneOn, Outcome) = (on, outcome ?? Outcome);

    /// <summary>Something else is to be done, by somebody else or by another day; refused once it is done.</summary>
    public Result<Done> Change(string text, UserId owner, DateOnly? dueOn)
    {
        if (DoneOn is { } done)
        {
            return Refusal.Conflict("stop-op.done-already", done);
        }

        (Text, Owner, DueOn) = (text, owner, dueOn);
        return Result.Done;
    }
}
