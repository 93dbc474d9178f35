using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
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

    /// <param name="Pedagogue">Whose it is, for a lead: a pedagogue sees her own.</param>
    internal sealed record Line(CourseSummary Course, Family? Family, string? Pedagogue, NextStep Next);

    /// <param name="Pedagogues">Whose courses a lead can ask for; a pedagogue sees her own.</param>
    internal sealed record Answer(Paged<Line> Lines, IReadOnlyList<StaffMember> Pedagogues, bool IsLead);

    private static readonly Func<VisitsDb, CourseId[], IAsyncEnumerable<PlanOf>> Plans = Compiled.Query(
        (VisitsDb db, CourseId[] courses) =>
            db
                .Visits.Where(v => courses.Contains(v.Course) && v.Status == VisitStatus.Planned && v.Kind != VisitKind.Booster)
                .Select(v => new PlanOf(v.Course, new Plan(v.PlannedFor, v.PlannedTo, v.StartsAt)))
    );

    private static readonly Func<VisitsDb, CourseId[], IAsyncEnumerable<BoosterOf>> Boosters = Compiled.Query(
        (VisitsDb db, CourseId[] ended) =>
            db
                .Courses.Where(c => ended.Contains(c.Id))
                .Select(c => new BoosterOf(
                    c.Id,
                    c.Held.BoosterOn,
                    db.BoosterOffers.Where(o => o.Course == c.Id)
                        .OrderByDescending(o => o.Id)
                        .Select(o => (OfferAnswer?)o.Answer)
                        .FirstOrDefault()
                ))
    );

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
            var isLead = call.Known.Role == Role.Lead;
            var pedagogues = isLead ? await staff.ActivePedagogues(cancellation) : [];
            var people = isLead ? await People(courses, pedagogues, cancellation) : [];
            var plans = await PlansOf([.. courses.Where(c => c.EndedOn is null).Select(c => c.Id)], cancellation);
            var settled = await SettledOf([.. courses.Where(c => c.EndedOn is not null).Select(c => c.Id)], cancellation);
            var today = clock.Today;
            var lines = courses
                .Select(c => new Line(
                    c,
                    families.GetValueOrDefault(c.ReferralId),
                    people.GetValueOrDefault(c.PedagogueId)?.Name,
                    NextStep.Of(c.Status, c.Allowance, settled.Contains(c.Id), plans[c.Id].MinBy(p => p.From), today)
                ))
                .ToList();
            return new Answer(new Paged<Line>(lines, read.Value.Page, read.Value.PageSize, read.Value.Total), pedagogues, isLead);
        }

        /// <summary>Whose courses they are: most are of those who work here now, and have been read already.</summary>
        private async Task<Dictionary<UserId, StaffMember>> People(
            IReadOnlyList<CourseSummary> courses,
            IReadOnlyList<StaffMember> pedagogues,
            CancellationToken cancellation
        )
        {
            var people = pedagogues.ToDictionary(p => p.Id);
            var others = await staff.Find(
                [.. courses.Select(c => c.PedagogueId).Distinct().Where(id => !people.ContainsKey(id))],
                cancellation
            );
            return people.Concat(others).ToDictionary();
        }

        private async Task<ILookup<CourseId, Plan>> PlansOf(CourseId[] underWay, CancellationToken cancellation) =>
            (underWay.Length == 0 ? [] : await Plans(db, underWay).ToListAsync(cancellation)).ToLookup(p => p.Course, p => p.Plan);

        /// <summary>Those that have no booster before them.</summary>
        private async Task<HashSet<CourseId>> SettledOf(CourseId[] ended, CancellationToken cancellation)
        {
            var boosters = ended.Length == 0 ? [] : await Boosters(db, ended).ToListAsync(cancellation);
            return [.. boosters.Where(b => BoosterRule.IsSettled(b.HeldOn, b.Said)).Select(b => b.Course)];
        }
    }

    private sealed record PlanOf(CourseId Course, Plan Plan);

    private sealed record BoosterOf(CourseId Course, DateOnly? HeldOn, OfferAnswer? Said);
}
