using BarnetIMidten.Shared.Results;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Visits.Domain;

/// <summary>What a course is to reach, how near it came, and what helped.</summary>
internal sealed partial class Course
{
    /// <summary>Sealed. Null where nobody has said.</summary>
    public HelpedMost? HelpedMost { get; private set; }

    public Result<Goal> Agree(string text, GoalGroup group, DateOnly agreedOn)
    {
        if (EndedOn is { } ended)
        {
            return Refusal.Conflict("course.ended", ended);
        }

        Changed();
        return Goal.Agree(Id, text, group, agreedOn);
    }

    /// <summary>What has become of a goal; also after the end.</summary>
    public void Follow(Goal goal, GoalStatus status, DateOnly today)
    {
        goal.Become(status, today);
        Changed();
    }

    /// <summary>How near a goal is; also after the end, when one looks back.</summary>
    public Result<Done> Score(Goal goal, GoalScore score, DateOnly today)
    {
        var scored = goal.Score(score, today);
        if (scored.Refusal is null)
        {
            Changed();
        }

        return scored;
    }

    public void TakeBack(Goal goal, Rater by, ScoreMoment moment, DateOnly today)
    {
        goal.TakeBack(by, moment, today);
        Changed();
    }

    /// <param name="technique">Null: what was said is taken back.</param>
    public void Helped(Rater by, string? technique, DateOnly today)
    {
        HelpedMost = (HelpedMost ?? Domain.HelpedMost.Nothing).With(by, technique, today);
        Changed();
    }
}
