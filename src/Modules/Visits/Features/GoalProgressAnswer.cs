using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>How near the goals of a course are, and what helped most, as the API shows it.</summary>
/// <param name="HelpedMost">At most one for each who says it.</param>
/// <param name="HelpedBefore">What was said before, and stands no more.</param>
internal sealed record CourseProgress(
    IReadOnlyList<ScoredGoal> Goals,
    IReadOnlyList<HelpedAnswer> HelpedMost,
    IReadOnlyList<HelpedBefore> HelpedBefore,
    int Version
) : IVersioned
{
    public static CourseProgress Of(Course course, IEnumerable<Goal> goals) =>
        new(
            [.. goals.Select(ScoredGoal.Of)],
            [
                .. Enum.GetValues<Rater>()
                    .Select(by => course.HelpedMost?.By(by) is { } technique ? new HelpedAnswer(by, technique) : null)
                    .OfType<HelpedAnswer>(),
            ],
            course.HelpedMost?.Earlier ?? [],
            course.Version
        );

    public string? HelpedBy(Rater rater) => HelpedMost.FirstOrDefault(h => h.By == rater)?.Technique;
}

/// <param name="Text">In the family's own words.</param>
/// <param name="Scores">Those that stand.</param>
/// <param name="Earlier">Those that were scored anew or taken back.</param>
internal sealed record ScoredGoal(
    GoalId Id,
    string Text,
    GoalGroup Group,
    DateOnly AgreedOn,
    IReadOnlyList<ScoreAnswer> Scores,
    IReadOnlyList<EarlierScore> Earlier
)
{
    public static ScoredGoal Of(Goal goal) =>
        new(
            goal.Id,
            goal.Text,
            goal.Group,
            goal.AgreedOn,
            [.. goal.Standing.Select(ScoreAnswer.Of)],
            [.. goal.Scores.Where(s => s.GoneOn is not null).Select(s => new EarlierScore(s.By, s.Moment, s.Score, s.On, s.GoneOn!.Value))]
        );

    public int? Score(Rater by, ScoreMoment moment) => Scores.FirstOrDefault(s => s.By == by && s.Moment == moment)?.Score;
}

/// <param name="Score">1 is far from it, 5 is there.</param>
internal sealed record ScoreAnswer(Rater By, ScoreMoment Moment, int Score, DateOnly On)
{
    public static ScoreAnswer Of(GoalScore score) => new(score.By, score.Moment, score.Score, score.On);
}

/// <param name="GoneOn">The day on which it was scored anew or taken back.</param>
internal sealed record EarlierScore(Rater By, ScoreMoment Moment, int Score, DateOnly On, DateOnly GoneOn);

/// <param name="Technique">A code of the catalogue, <c>T4</c>.</param>
internal sealed record HelpedAnswer(Rater By, string Technique);
