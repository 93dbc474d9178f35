using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

internal static class ShowAgenda
{
    [Allow(Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.front")]
    internal sealed record Query : IQuery<Agenda>;

    internal sealed class Handler(
        VisitsDb db,
        IProgrammes programmes,
        IReferrals referrals,
        Homes homes,
        CallContext call,
        DanishClock clock
    ) : IHandle<Query, Agenda>
    {
        /// <summary>A booster is spoken of so many days before its window opens.</summary>
        private const int Ahead = 7;

        public async Task<Result<Agenda>> Handle(Query query, CancellationToken cancellation)
        {
            var today = clock.Today;
            var book = await Open(today, cancellation);
            var plans = (await db.PlansOf(Hers(today), DateOnly.MaxValue, cancellation)).FindAll(p => book.Courses.ContainsKey(p.Course));
            var planned = plans.Select(p => p.Course).ToHashSet();
            var nextWorkday = DanishHolidays.WorkdayAfter(today, 1);
            var visits = new List<AgendaVisit>();
            foreach (
                var plan in plans
                    .Where(p => p.From <= today && p.To >= today)
                    .OrderBy(p => p.StartsAt ?? TimeOnly.MaxValue)
                    .ThenBy(p => p.To)
            )
            {
                visits.Add(book.Line(plan, await LastAgreed(book.Courses[plan.Course], cancellation)));
            }

            var due = await homes.Of(plans.FindAll(p => p.From <= today), cancellation);
            return new Agenda(
                today,
                visits,
                [.. plans.Where(p => p.To < today).OrderBy(p => p.To).Select(p => book.Line(p, lastAgreed: null))],
                [
                    .. plans
                        .Where(p => p.From > today && p.From <= nextWorkday)
                        .OrderBy(p => p.From)
                        .ThenBy(p => p.StartsAt ?? TimeOnly.MaxValue)
                        .Select(p => book.Line(p, lastAgreed: null)),
                ],
                [.. due.Select(home => home.Select(p => p.Id).ToHashSet())],
                await Boosters(book, cancellation),
                [.. book.Courses.Values.Where(c => IsUnderWay(c) && !planned.Contains(c.Id)).Select(book.Unplanned)],
                new NearLimits(today, [.. book.Courses.Values.Where(c => c.EndedOn is null).Select(book.Near).OfType<NearLimit>()])
            );
        }

        private static bool IsUnderWay(Course course) => course.Status is CourseStatus.Active or CourseStatus.Planned;

        private async Task<Book> Open(DateOnly today, CancellationToken cancellation)
        {
            var courses = await Hers(today).ToListAsync(cancellation);
            var rules = new Dictionary<CourseId, ProgrammeVersion>();
            foreach (var course in courses)
            {
                rules[course.Id] = await programmes.Get(course.Programme, cancellation);
            }

            var families = await referrals.Families([.. courses.Select(c => c.Referral)], cancellation);
            return new Book(today, courses.ToDictionary(c => c.Id), rules, families);
        }

        /// <summary>Those under way, and those whose booster may be left.</summary>
        private IQueryable<Course> Hers(DateOnly today)
        {
            var (her, since) = (call.Known.Id, today.AddDays(-BoosterWindow.LongestAfterEnd));
            return db.Courses.Where(c => c.Pedagogue == her && (c.EndedOn == null || (c.EndedOn >= since && c.Held.BoosterOn == null)));
        }

        private async Task<string?> LastAgreed(Course course, CancellationToken cancellation) =>
            course.Held.LastHeldOn is not { } last
                ? null
                : (
                    await db
                        .Visits.Where(v => v.Course == course.Id && v.Status == VisitStatus.Held && v.HeldOn == last)
                        .OrderByDescending(v => v.Id)
                        .FirstOrDefaultAsync(cancellation)
                )
                    ?.Notes
                    ?.AgreedNext;

        private async Task<IReadOnlyList<AgendaBooster>> Boosters(Book book, CancellationToken cancellation)
        {
            var left = await db.WithBoosterLeft(Hers(book.Today), book.Today).Select(c => c.Id).ToListAsync(cancellation);
            return
            [
                .. left.Where(book.Courses.ContainsKey)
                    .Select(id => book.Booster(book.Courses[id]))
                    .OfType<AgendaBooster>()
                    .Where(b => b.From <= book.Today.AddDays(Ahead) && b.To >= book.Today)
                    .OrderBy(b => b.To),
            ];
        }

        /// <summary>Her courses with the rules they are pinned to and the families they are about.</summary>
        private sealed record Book(
            DateOnly Today,
            IReadOnlyDictionary<CourseId, Course> Courses,
            IReadOnlyDictionary<CourseId, ProgrammeVersion> Rules,
            IReadOnlyDictionary<ReferralId, Family> Families
        )
        {
            public AgendaVisit Line(PlannedVisit plan, string? lastAgreed)
            {
                var course = Courses[plan.Course];
                var allowance = course.Allowance(Rules[plan.Course], Today);
                var counts = plan.Kind != VisitKind.Booster;
                return new AgendaVisit(
                    plan.Id,
                    plan.Course,
                    Families.GetValueOrDefault(course.Referral),
                    plan.Kind,
                    plan.Place,
                    plan.From,
                    plan.To,
                    plan.StartsAt,
                    counts ? allowance.VisitsHeld + 1 : null,
                    counts ? allowance.VisitsHeld + allowance.VisitsLeft : null,
                    lastAgreed
                );
            }

            /// <summary>Null while its limits are far.</summary>
            public NearLimit? Near(Course course) =>
                Rules[course.Id] is var rules
                && course.Allowance(rules, Today) is var allowance
                && allowance.IsNearItsEnd(rules.ReminderDays, Today)
                    ? new NearLimit(course.Id, Families.GetValueOrDefault(course.Referral), allowance, rules.Sources, Asks: false)
                    : null;

            public AgendaCourse Unplanned(Course course) =>
                new(
                    course.Id,
                    Families.GetValueOrDefault(course.Referral),
                    NextStep.Of(course.Status, course.Allowance(Rules[course.Id], Today), boosterIsSettled: false, plan: null, Today)
                );

            /// <summary>Null where the rules have no booster.</summary>
            public AgendaBooster? Booster(Course course) =>
                BoosterWindow.Of(course.Held.LastHeldOn, Rules[course.Id].Course) is { } window
                    ? new AgendaBooster(
                        course.Id,
                        Families.GetValueOrDefault(course.Referral),
                        window.From,
                        window.To,
                        Rules[course.Id].Sources.Booster
                    )
                    : null;
        }
    }
}
