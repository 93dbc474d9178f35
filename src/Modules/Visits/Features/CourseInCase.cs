using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>The course's part of a case: visits in every state they have had, goals, pauses, extensions, offers, moves to other rules.</summary>
internal sealed class CourseInCase(VisitsDb db, IProgrammes programmes, Phrasebook texts) : ICasePart
{
    public string Name => "course";

    public int Order => 3;

    public IReadOnlyList<Type> Records { get; } =
    [
        typeof(Course),
        typeof(Visit),
        typeof(VisitState),
        typeof(Goal),
        typeof(Pause),
        typeof(Assignment),
        typeof(Extension),
        typeof(ExtensionRequest),
        typeof(BoosterOffer),
        typeof(ProgrammeMove),
    ];

    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        if (await Find(referral, cancellation) is not { } course)
        {
            return null;
        }

        var history = await db.HistoryOf(course, cancellation);
        var whole = new WholeCourse(
            course,
            await db.VisitsOf(course.Id, cancellation),
            await StatesOf(course.Id, cancellation),
            await db.GoalsOf(course.Id, cancellation),
            history,
            await programmes.NamesOf(history.ProgrammeMoves, cancellation)
        );
        return new CaseTold(CourseTold.Of(whole), [.. whole.Sections(texts)]);
    }

    public async Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        if (await Find(referral, cancellation) is { } course)
        {
            trail.Id(course.Id.Value);
            trail.Number(course.Number.ToString());
            trail.In(CaseYear.Started, course.Held.StartedOn);
            trail.In(CaseYear.Ended, course.EndedOn);
            var ids = db.Visits.Where(v => v.Course == course.Id).Select(v => v.Id);
            foreach (var visit in await ids.ToListAsync(cancellation))
            {
                trail.Id(visit.Value);
            }

            foreach (var goal in await db.GoalsOf(course.Id, cancellation))
            {
                trail.Id(goal.Id.Value);
            }
        }
    }

    public async Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        if (await Find(referral, cancellation) is not { } course)
        {
            return;
        }

        var id = course.Id;
        Count(course, await db.VisitsOf(id, cancellation), await db.BoosterOffersOf(id, cancellation), trail);

        await db.VisitStates.Where(s => db.Visits.Any(v => v.Id == s.Visit && v.Course == id)).ExecuteDeleteAsync(cancellation);
        await db.Visits.Where(v => v.Course == id).ExecuteDeleteAsync(cancellation);
        await db.Goals.Where(g => g.Course == id).ExecuteDeleteAsync(cancellation);
        await db.Pauses.Where(p => p.Course == id).ExecuteDeleteAsync(cancellation);
        await db.Assignments.Where(a => a.Course == id).ExecuteDeleteAsync(cancellation);
        await db.Extensions.Where(e => e.Course == id).ExecuteDeleteAsync(cancellation);
        await db.ExtensionRequests.Where(r => r.Course == id).ExecuteDeleteAsync(cancellation);
        await db.BoosterOffers.Where(o => o.Course == id).ExecuteDeleteAsync(cancellation);
        await db.ProgrammeMoves.Where(m => m.Course == id).ExecuteDeleteAsync(cancellation);
        await db.Courses.Where(c => c.Id == id).ExecuteDeleteAsync(cancellation);
    }

    private Task<Course?> Find(ReferralId referral, CancellationToken cancellation) =>
        db.Courses.AsNoTracking().FirstOrDefaultAsync(c => c.Referral == referral, cancellation);

    private async Task<IReadOnlyList<VisitState>> StatesOf(CourseId course, CancellationToken cancellation) =>
        await db
            .VisitStates.AsNoTracking()
            .Where(s => db.Visits.Any(v => v.Id == s.Visit && v.Course == course))
            .OrderBy(s => s.Visit)
            .ThenBy(s => s.Number)
            .ToListAsync(cancellation);

    /// <summary>As reports count: of courses by the year of the start meeting, those that ended by the year in which they did.</summary>
    private static void Count(Course course, IReadOnlyList<Visit> visits, IReadOnlyList<BoosterOffer> offers, CaseTrail trail)
    {
        trail.Count(CaseYear.Started, "courses.started");
        trail.Count(CaseYear.Ended, "courses.ended");
        trail.Count(CaseYear.Started, "courses.byEndReason", course.EndReason is { } reason ? Word.Spelt(reason) : "");
        var held = visits.Where(v => v.Status == VisitStatus.Held).ToList();
        trail.Count(CaseYear.Started, "visits.held", n: held.Count(v => v.Kind != VisitKind.Booster));
        trail.Count(CaseYear.Started, "boosters.held", n: held.Count(v => v.Kind == VisitKind.Booster));
        trail.Count(CaseYear.Started, "boosters.offered", n: offers.Count > 0 ? 1 : 0);
        foreach (var place in held.Where(v => v.Place is not null).GroupBy(v => v.Place!.Value))
        {
            trail.Count(CaseYear.Started, "visits.byPlace", Word.Spelt(place.Key), place.Count());
        }

        foreach (var technique in held.SelectMany(v => v.Techniques).GroupBy(t => t, StringComparer.Ordinal))
        {
            trail.Count(CaseYear.Started, "visits.techniques", technique.Key, technique.Count());
        }
    }
}
