using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A visit can be moved or called off as long as it is a plan: what has become of it is put right instead.</summary>
internal static class PlanRule
{
    public static Refusal? Check(VisitStatus status) => status == VisitStatus.Planned ? null : Refusal.Conflict("visit.not-planned");

    /// <summary>Nobody can have stayed away from a visit whose window has not opened. No law says so: it is a rule of our own.</summary>
    public static Refusal? CheckMissed(Plan plan, DateOnly today) =>
        plan.From > today ? Refusal.Conflict("visit.window-not-open", plan.From) with { Source = RuleSources.Own } : null;

    /// <summary>A visit is moved to another window, in a course where it could still be planned.</summary>
    /// <param name="others">The course without the visit.</param>
    public static Refusal? CheckMove(VisitFacts visit, Plan from, Plan to, CourseState others) =>
        Check(visit.Status)
        ?? (from.IsSameAs(to) ? Refusal.Conflict("visit.same-window").At("plannedFor") : null)
        ?? VisitRules.Check(visit, others);
}
