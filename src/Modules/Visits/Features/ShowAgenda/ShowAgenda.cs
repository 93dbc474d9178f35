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

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, IReferrals referrals, CallContext call, DanishClock clock)
        : IHandle<Query, Agenda>
    {
        /// <summary>A booster is spoken of so many days before its window opens.</summary>
        private const int Ahead = 7;

        public async Task<Result<Agenda>> Handle(Query query, CancellationToken cancellation)
        {
            var today = clock.Today;
            var book = await Open(today, cancellation);
            var plans = (await Plans([.. book.Courses.Keys], cancellation)).Where(p => IsToBeKept(p, book.Courses[p.Course])).ToList();
            var planned = plans.Select(p => p.Course).ToHashSet();
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

            return new Agenda(
                today,
                visits,
                [.. plans.Where(p => p.To < today).OrderBy(p => p.To).Select(p => book.Line(p, lastAgreed: null))],
                await Boosters(book, planned, cancellation),
                [.. book.Courses.Values.Where(c => IsUnderWay(c) && !planned.Contains(c.Id)).Select(book.Unplanned)]
            );
        }

        private static bool IsUnderWay(Course course) => course.Status is CourseStatus.Active or CourseStatus.Planned;

        private async Task<Book> Open(DateOnly today, CancellationToken cancellation)
        {
            var courses = await Courses(today, cancellation);
            var rules = new Dictionary<CourseId, ProgrammeVersion>();
            foreach (var course in courses)
            {
                rules[course.Id] = await programmes.Get(course.Programme, cancellation);
            }

            var families = await referrals.Families([.. courses.Select(c => c.Referral)], cancellation);
            return new Book(today, courses.ToDictionary(c => c.Id), rules, families);
        }

        private Task<List<Course>> Courses(DateOnly today, CancellationToken cancellation)
        {
            var (her, since) = (call.Known.Id, today.AddDays(-BoosterWindow.LongestAfterEnd));
            return db
                .Courses.Where(c => c.Pedagogue == her && (c.EndedOn == null || (c.EndedOn >= since && c.Held.BoosterOn == null)))
                .ToListAsync(cancellation);
        }

        private Task<List<PlannedVisit>> Plans(List<CourseId> courses, CancellationToken cancellation) =>
            db
                .Visits.Where(v => courses.Contains(v.Course) && v.Status == VisitStatus.Planned && v.PlannedFor != null)
                .Select(v => new PlannedVisit(
                    v.Id,
                    v.Course,
                    v.Kind,
                    v.Place,
                    v.PlannedFor!.Value,
                    (v.PlannedTo ?? v.PlannedFor)!.Value,
                    v.StartsAt
                ))
                .ToListAsync(cancellation);

        /// <summary>A plan that the end of its course has overtaken is nobody's to keep; nor is one during a pause.</summary>
        private static bool IsToBeKept(PlannedVisit plan, Course course) =>
            course.EndedOn is null ? course.PausedFrom is null : plan.Kind == VisitKind.Booster;

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

        private async Task<IReadOnlyList<AgendaBooster>> Boosters(Book book, HashSet<CourseId> planned, CancellationToken cancellation)
        {
            var ended = book.Courses.Values.Where(c => c.EndedOn is not null && !planned.Contains(c.Id)).ToList();
            var ids = ended.ConvertAll(c => c.Id);
            var answers = await db.BoosterOffers.Where(o => ids.Contains(o.Course)).OrderBy(o => o.Id).ToListAsync(cancellation);
            var declined = answers
                .GroupBy(o => o.Course)
                .Where(g => g.Last().Answer == OfferAnswer.Declined)
                .Select(g => g.Key)
                .ToHashSet();
            return
            [
                .. ended
                    .Where(c => !declined.Contains(c.Id))
                    .Select(book.Booster)
                    .OfType<AgendaBooster>()
                    .Where(b => b.From <= book.Today.AddDays(Ahead) && b.To >= book.Today)
                    .OrderBy(b => b.To),
            ];
        }

        private sealed record PlannedVisit(
            VisitId Id,
            CourseId Course,
            VisitKind Kind,
            Place? Place,
            DateOnly From,
            DateOnly To,
            TimeOnly? StartsAt
        );

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

            public AgendaCourse Unplanned(Course course) =>
                new(
                    course.Id,
                    Families.GetValueOrDefault(course.Referral),
                    NextStep.Of(course.Status, course.Allowance(Rules[course.Id], Today), boosterOn: null, plan: null, Today)
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
