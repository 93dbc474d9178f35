using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Features;

/// <param name="CaseId">The version of the case that stands now: the approved one, or its first draft.</param>
/// <param name="What">What is to be reported.</param>
/// <param name="Responsible">By whom: a department or an office.</param>
internal sealed record DeadlineAnswer(
    DeadlineId Id,
    BusinessCaseId CaseId,
    string CaseName,
    DateOnly DueOn,
    string What,
    string Responsible,
    DateOnly? DoneOn,
    bool Overdue
)
{
    public static DeadlineAnswer Of(Deadline deadline, BusinessCase standing, DateOnly today) =>
        new(
            deadline.Id,
            standing.Id,
            standing.Plan.Name,
            deadline.DueOn,
            deadline.Kept.What,
            deadline.Kept.Responsible,
            deadline.DoneOn,
            deadline.IsOverdue(today)
        );
}
