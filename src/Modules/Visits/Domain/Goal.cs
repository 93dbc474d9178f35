using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>What parents and pedagogue agreed to work for, in the parents' words (N8). The words are sealed.</summary>
internal sealed class Goal
{
    private Goal() { }

    public GoalId Id { get; private init; }
    public CourseId Course { get; private init; }
    public required string Text { get; init; }
    public GoalGroup Group { get; private init; }
    public DateOnly AgreedOn { get; private init; }
    public GoalStatus Status { get; private set; }

    /// <summary>Since when it has its status; null while it never had another.</summary>
    public DateOnly? StatusOn { get; private set; }

    public static Goal Agree(CourseId course, string text, GoalGroup group, DateOnly agreedOn) =>
        new()
        {
            Id = GoalId.New(),
            Course = course,
            Text = text,
            Group = group,
            AgreedOn = agreedOn,
        };

    public void Become(GoalStatus status, DateOnly today)
    {
        if (Status != status)
        {
            (Status, StatusOn) = (status, today);
        }
    }
}
