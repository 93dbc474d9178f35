using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A stop-op meeting as the API and its pages show it.</summary>
internal sealed record StopOpAnswer(
    StopOpId Id,
    StopOpKind Kind,
    DateOnly HeldOn,
    IReadOnlyList<string> Participants,
    string Findings,
    IReadOnlyList<AdjustmentAnswer> Adjustments
)
{
    public static StopOpAnswer Of(
        StopOpMeeting meeting,
        IEnumerable<Adjustment> adjustments,
        IReadOnlyDictionary<UserId, StaffMember> staff,
        DateOnly today
    ) =>
        new(
            meeting.Id,
            meeting.Kind,
            meeting.HeldOn,
            meeting.Notes.Participants,
            meeting.Notes.Findings,
            [.. adjustments.OrderBy(a => a.Place).Select(a => AdjustmentAnswer.Of(a, staff, today))]
        );
}

/// <param name="OwnerName">Null: somebody who is no user any more.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record AdjustmentAnswer(
    AdjustmentId Id,
    StopOpId MeetingId,
    string Text,
    UserId OwnerId,
    string? OwnerName,
    DateOnly? DueOn,
    bool Overdue,
    DateOnly? DoneOn,
    string? Outcome
)
{
    public static AdjustmentAnswer Of(Adjustment adjustment, IReadOnlyDictionary<UserId, StaffMember> staff, DateOnly today) =>
        new(
            adjustment.Id,
            adjustment.Meeting,
            adjustment.Text,
            adjustment.Owner,
            staff.GetValueOrDefault(adjustment.Owner)?.Name,
            adjustment.DueOn,
            adjustment.IsOverdue(today),
            adjustment.DoneOn,
            adjustment.Outcome
        );
}
