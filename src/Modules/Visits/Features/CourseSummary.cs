using System.Text.Json.Serialization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>The version of the rules that a course is pinned to.</summary>
internal sealed record PinnedRules(ProgrammeVersionId Id, string Key);

/// <summary>A course as a list shows it: all but its goals and visits.</summary>
/// <param name="StartedOn">The day of the start meeting.</param>
/// <param name="EndReasonCode">The municipality's own word under <paramref name="EndReason"/>, where that was chosen.</param>
internal record CourseSummary(
    CourseId Id,
    string Number,
    ReferralId ReferralId,
    CourseStatus Status,
    PinnedRules ProgrammeVersion,
    UserId PedagogueId,
    DateOnly? StartedOn,
    DateOnly? EndedOn,
    EndReason? EndReason,
    string? EndReasonCode,
    Allowance Allowance,
    int Version
) : IVersioned
{
    public static CourseSummary Of(Course course, ProgrammeVersion rules, DateOnly today) =>
        new(
            course.Id,
            course.Number.ToString(),
            course.Referral,
            course.Status,
            new PinnedRules(rules.Id, rules.Key),
            course.Pedagogue,
            course.Held.StartedOn,
            course.EndedOn,
            course.EndReason,
            course.EndReasonCode,
            course.Allowance(rules, today),
            course.Version
        );
}

/// <summary>A course whole.</summary>
internal sealed record CourseAnswer : CourseSummary
{
    public CourseAnswer(CourseSummary summary, IReadOnlyList<GoalAnswer> goals, IReadOnlyList<VisitAnswer> visits)
        : base(summary) => (Goals, Visits) = (goals, visits);

    [JsonPropertyOrder(1)]
    public IReadOnlyList<GoalAnswer> Goals { get; }

    /// <summary>By day: held, planned, cancelled and missed ones.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<VisitAnswer> Visits { get; }
}

/// <param name="StatusOn">Since when it has its status; null while it is as agreed.</param>
/// <param name="Version">The course's.</param>
internal sealed record GoalAnswer(
    GoalId Id,
    string Text,
    GoalGroup Group,
    DateOnly AgreedOn,
    GoalStatus Status,
    DateOnly? StatusOn,
    int Version
) : IVersioned
{
    public static GoalAnswer Of(Goal goal, int version) =>
        new(goal.Id, goal.Text, goal.Group, goal.AgreedOn, goal.Status, goal.StatusOn, version);
}
