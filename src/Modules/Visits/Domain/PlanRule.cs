using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A visit can be moved or called off as long as it is a plan: what has become of it is put right instead.</summary>
internal static class PlanRule
{
    public static Refusal? Check(VisitStatus status) => status == VisitStatus.Planned ? null : Refusal.Conflict("visit.not-planned");

    /// <summary>A visit is moved to another window, in a course where it could still be planned.</summary>
    /// <param name="others">The course without the visit.</param>
    public static Refusal? CheckMove(VisitFacts visit, Plan from, Plan to, CourseState others) =>
        Check(visit.Status)
        ?? (from.IsSameAs(to) ? Refusal.Conflict("visit.same-window", from.From, from.Last).At("plannedFor") : null)
        ?? VisitRules.Check(visit, others);
}
