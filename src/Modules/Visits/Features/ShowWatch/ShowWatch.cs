using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>What the lead keeps an eye on: courses that nobody carries, limits that are near, and how the corps is loaded (S3).</summary>
internal static class ShowWatch
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Search, "purpose.front")]
    internal sealed record Query : IQuery<Answer>;

    internal sealed record Answer(DateOnly Today, IReadOnlyList<Uncarried> Uncarried, NearLimits Near, IReadOnlyList<CorpsLoad> Corps);

    /// <summary>A course whose pedagogue works here no more.</summary>
    internal sealed record Uncarried(CourseId Course, Family? Family, string? Former, bool Started);

    internal sealed record CorpsLoad(string Name, Load Load);

    internal sealed class Handler(
        VisitsDb db,
        ICourses courses,
        IProgrammes programmes,
        IReferrals referrals,
        IStaff staff,
        DanishClock clock
    ) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var active = await staff.ActivePedagogues(cancellation);
            var carried = active.Select(p => p.Id).ToHashSet();
            var open = await db.Courses.Where(c => c.EndedOn == null).ToListAsync(cancellation);
            var asking = (
                await db.ExtensionRequests.Where(r => r.Answer == null).Select(r => r.Course).ToListAsync(cancellation)
            ).ToHashSet();
            var near = new List<(Course Course, ProgrammeVersion Rules)>();
            foreach (var course in open)
            {
                var rules = await programmes.Get(course.Programme, cancellation);
                if (course.Allowance(rules, clock.Today).IsNearItsEnd(rules.ReminderDays, clock.Today) || asking.Contains(course.Id))
                {
                    near.Add((course, rules));
                }
            }

            var uncarried = open.Where(c => !carried.Contains(c.Pedagogue)).ToList();
            var families = await referrals.Families(
                [.. near.Select(n => n.Course.Referral).Concat(uncarried.Select(c => c.Referral)).Distinct()],
                cancellation
            );
            var former = await staff.Find([.. uncarried.Select(c => c.Pedagogue)], cancellation);
            var loads = (await courses.Loads(cancellation)).ToDictionary(l => l.Pedagogue);
            return new Answer(
                clock.Today,
                [
                    .. uncarried.Select(c => new Uncarried(
                        c.Id,
                        families.GetValueOrDefault(c.Referral),
                        former.GetValueOrDefault(c.Pedagogue)?.Name,
                        c.Held.StartedOn is not null
                    )),
                ],
                new NearLimits(
                    clock.Today,
                    [
                        .. near.Select(n => new NearLimit(
                                n.Course.Id,
                                families.GetValueOrDefault(n.Course.Referral),
                                n.Course.Allowance(n.Rules, clock.Today),
                                n.Rules.Sources,
                                asking.Contains(n.Course.Id)
                            ))
                            .OrderByDescending(n => n.Asks)
                            .ThenBy(n => n.Allowance.LastDay ?? DateOnly.MaxValue),
                    ]
                ),
                [.. active.Select(p => new CorpsLoad(p.Name, loads.GetValueOrDefault(p.Id) ?? new Load(p.Id, 0, 0, 0)))]
            );
        }
    }
}
