using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>The caseload as its page shows it: with names, and what each course needs now.</summary>
internal static class ShowCaseload
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Search, "purpose.courses-list")]
    internal sealed record Query(CaseloadFilter Filter) : IQuery<Answer>;

    internal sealed record Line(CourseSummary Course, Family? Family, string? Pedagogue, NextStep Next);

    /// <param name="Pedagogues">Whose courses a lead can ask for; a pedagogue sees her own.</param>
    internal sealed record Answer(Paged<Line> Lines, IReadOnlyList<StaffMember> Pedagogues, bool IsLead);

    internal sealed class Handler(VisitsDb db, Caseload caseload, IReferrals referrals, IStaff staff, CallContext call, DanishClock clock)
        : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var read = await caseload.Read(query.Filter, cancellation);
            if (read.Refusal is { } refusal)
            {
                return refusal;
            }

            var courses = read.Value.Items;
            var families = await referrals.Families([.. courses.Select(c => c.ReferralId)], cancellation);
            var people = await staff.Find([.. courses.Select(c => c.PedagogueId).Distinct()], cancellation);
            var plans = await EarliestPlans([.. courses.Select(c => c.Id)], cancellation);
            var boosters = await HeldBoosters([.. courses.Where(c => c.EndedOn is not null).Select(c => c.Id)], cancellation);
            var lines = courses
                .Select(c => new Line(
                    c,
                    families.GetValueOrDefault(c.ReferralId),
                    people.GetValueOrDefault(c.PedagogueId)?.Name,
                    NextStep.Of(
                        c.Status,
                        c.Allowance,
                        boosters.TryGetValue(c.Id, out var held) ? held : null,
                        plans.GetValueOrDefault(c.Id),
                        clock.Today
                    )
                ))
                .ToList();
            var isLead = call.Known.Role == Role.Lead;
            var pedagogues = isLead ? await staff.ActivePedagogues(cancellation) : [];
            return new Answer(new Paged<Line>(lines, read.Value.Page, read.Value.PageSize, read.Value.Total), pedagogues, isLead);
        }

        private async Task<Dictionary<CourseId, Plan>> EarliestPlans(List<CourseId> courses, CancellationToken cancellation)
        {
            var plans = await db
                .Visits.Where(v => courses.Contains(v.Course) && v.Status == VisitStatus.Planned && v.Kind != VisitKind.Booster)
                .Select(v => new
                {
                    v.Course,
                    v.PlannedFor,
                    v.PlannedTo,
                    v.StartsAt,
                })
                .ToListAsync(cancellation);
            return plans
                .GroupBy(p => p.Course)
                .ToDictionary(
                    g => g.Key,
                    g => g.OrderBy(p => p.PlannedFor).Select(p => new Plan(p.PlannedFor, p.PlannedTo, p.StartsAt)).First()
                );
        }

        private async Task<Dictionary<CourseId, DateOnly?>> HeldBoosters(List<CourseId> ended, CancellationToken cancellation) =>
            ended.Count == 0
                ? []
                : await db
                    .Courses.Where(c => ended.Contains(c.Id) && c.Held.BoosterOn != null)
                    .Select(c => new { c.Id, c.Held.BoosterOn })
                    .ToDictionaryAsync(c => c.Id, c => c.BoosterOn, cancellation);
    }
}
