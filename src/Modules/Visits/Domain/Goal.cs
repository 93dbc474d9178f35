using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

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

    /// <summary>Sealed. Each that was ever given: one stands for each who scores and each moment.</summary>
    public IReadOnlyList<GoalScore> Scores { get; private set; } = [];

    public IEnumerable<GoalScore> Standing => Scores.Where(s => s.GoneOn is null);

    public static Goal Agree(CourseId course, string text, GoalGroup group, DateOnly agreedOn) =>
        new()
        {
            Id = GoalId.New(),
            Course = course,
            Text = text,
            Group = group,
            AgreedOn = agreedOn,
        };

    public GoalScore? ScoreOf(Rater by, ScoreMoment moment) => Standing.FirstOrDefault(s => s.By == by && s.Moment == moment);

    /// <summary>Each who scored it both before and after.</summary>
    public IEnumerable<GoalProgress> Progress =>
        from before in Standing
        where before.Moment == ScoreMoment.Before
        let after = ScoreOf(before.By, ScoreMoment.After)
        where after is not null
        select new GoalProgress(before.By, Word.Spelt(Group), before.Score, after.Score);

    /// <summary>Scored anew it stands as it was last said; said the same again, by whoever was not answered or by a colleague, it stands as it was first recorded.
    /// Nobody scores before the goal was agreed, nor after before before.</summary>
    public Result<Done> Score(GoalScore score, DateOnly today)
    {
        var earliest = score.Moment == ScoreMoment.After ? ScoreOf(score.By, ScoreMoment.Before)?.On ?? AgreedOn : AgreedOn;
        if (score.On < earliest)
        {
            return Refusal.Field("on", "field.before", earliest);
        }

        if (score.Moment == ScoreMoment.Before && ScoreOf(score.By, ScoreMoment.After) is { } after && score.On > after.On)
        {
            return Refusal.Field("on", "goal.score-after-after", after.On);
        }

        if (ScoreOf(score.By, score.Moment) is not { } stands || stands != score with { RecordedBy = stands.RecordedBy })
        {
            TakeBack(score.By, score.Moment, today);
            Scores = [.. Scores, score];
        }

        return Result.Done;
    }

    /// <summary>It was said by mistake, or is not meant any more. That it was said stays.</summary>
    public void TakeBack(Rater by, ScoreMoment moment, DateOnly today)
    {
        var standing = ScoreOf(by, moment);
        Scores = [.. Scores.Select(s => ReferenceEquals(s, standing) ? s with { GoneOn = today } : s)];
    }

    public void Become(GoalStatus status, DateOnly today)
    {
        if (Status != status)
        {
            (Status, StatusOn) = (status, today);
        }
    }
}
