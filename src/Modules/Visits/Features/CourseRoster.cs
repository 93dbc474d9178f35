using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

internal sealed class CourseRoster(VisitsDb db, CallContext call) : ICourses
{
    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<Row>> Settled = Compiled.Query(
        (VisitsDb db, CourseId course) =>
            db
                .Visits.Where(v => v.Course == course && v.Status != VisitStatus.Planned)
                .Select(v => new Row(v.Kind, v.Status, v.HeldOn, v.PlannedFor, v.Place, v.DurationMinutes, v.Techniques))
    );

    public async Task<CourseFigures> FiguresOf(CourseId course, CancellationToken cancellation)
    {
        var found = await db.Courses.FindAsync([course], cancellation) ?? throw new KeyNotFoundException($"There is no course {course}.");
        var offered = found.EndedOn is null ? null : await OfferedOn(course, cancellation);
        var visits = await Settled(db, course).ToListAsync(cancellation);
        return new CourseFigures(
            found.Held.StartedOn,
            found.EndedOn,
            found.EndReason,
            offered,
            [.. visits.Select(v => v.Figures).OfType<VisitFigures>()],
            [.. (await db.PausedSpansOf(found, cancellation)).Select(p => p.From)],
            found.EndedOn is null ? [] : [.. (await db.GoalsOf(course, cancellation)).SelectMany(g => g.Progress)],
            found.EndedOn is null ? [] : Helped(found.HelpedMost)
        );
    }

    private static Dictionary<Rater, string> Helped(HelpedMost? most) =>
        Enum.GetValues<Rater>().Where(by => most?.By(by) is not null).ToDictionary(by => by, by => most!.By(by)!);

    public async Task<ReferralId?> OwnReferralOf(CourseId course, CancellationToken cancellation) =>
        (await db.Own(course, call, cancellation))?.Referral;

    public async Task<IReadOnlyList<CarriedCourse>> CarriedBy(
        UserId pedagogue,
        DateOnly endedSince,
        int most,
        CancellationToken cancellation
    ) =>
        await db
            .Courses.Where(c => c.Pedagogue == pedagogue && (c.EndedOn == null || c.EndedOn >= endedSince))
            .OrderByDescending(c => c.Id)
            .Take(most)
            .Select(c => new CarriedCourse(c.Id, c.Referral, c.Held.StartedOn, c.EndedOn))
            .ToListAsync(cancellation);

    private IQueryable<Course> Begun => db.Courses.Where(c => c.Held.StartedOn != null || c.EndedOn != null);

    public Task<int> HowMany(CancellationToken cancellation) => Begun.CountAsync(cancellation);

    public IAsyncEnumerable<CourseCase> All() => Begun.OrderBy(c => c.Id).Select(c => new CourseCase(c.Id, c.Referral)).AsAsyncEnumerable();

    public async Task<IReadOnlyList<Load>> Loads(CancellationToken cancellation) =>
        await db
            .Courses.Where(c => c.EndedOn == null)
            .GroupBy(c => c.Pedagogue)
            .Select(g => new Load(
                g.Key,
                g.Count(c => c.Status == CourseStatus.Active),
                g.Count(c => c.Status == CourseStatus.Planned),
                g.Count(c => c.Status == CourseStatus.Paused)
            ))
            .ToListAsync(cancellation);

    public async Task<ReferralId?> ReferralOf(string number, CancellationToken cancellation) =>
        CourseNumber.TryParse(number.Trim(), out var asked)
            ? await db
                .Courses.Where(c => c.Year == asked.Year && c.Serial == asked.Serial)
                .Select(c => (ReferralId?)c.Referral)
                .FirstOrDefaultAsync(cancellation)
            : null;

    public async Task<CourseAccount> AccountOf(ReferralId referral, CancellationToken cancellation)
    {
        var courses = db.Courses.Where(c => c.Referral == referral).Select(c => c.Id);
        var held = await db
            .Visits.Where(v => courses.Contains(v.Course) && v.Status == VisitStatus.Held)
            .OrderBy(v => v.HeldOn)
            .ToListAsync(cancellation);
        return new CourseAccount(
            [.. held.Select(v => v.HeldOn!.Value)],
            [
                .. held.Where(v => v.HandoverAgreed is true && !string.IsNullOrWhiteSpace(v.Notes?.Handover))
                    .Select(v => new Handover(v.HeldOn!.Value, v.Notes!.Handover!)),
            ]
        );
    }

    public async Task<CourseMove?> LastMoveOf(CourseId course, CancellationToken cancellation)
    {
        var last = await db
            .ProgrammeMoves.Where(m => m.Course == course)
            .OrderByDescending(m => m.Id)
            .Select(m => new { m.RecordedAt, m.To })
            .FirstOrDefaultAsync(cancellation);
        return last is null ? null : new CourseMove(DanishClock.DayOf(last.RecordedAt), last.To);
    }

    private async Task<DateOnly?> OfferedOn(CourseId course, CancellationToken cancellation) =>
        await db
            .BoosterOffers.Where(o => o.Course == course)
            .OrderBy(o => o.OfferedOn)
            .Select(o => (DateOnly?)o.OfferedOn)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>What counts of a visit; nothing is opened.</summary>
    private sealed record Row(
        VisitKind Kind,
        VisitStatus Status,
        DateOnly? HeldOn,
        DateOnly? PlannedFor,
        Place? Place,
        int? Minutes,
        IReadOnlyList<string> Techniques
    )
    {
        public VisitFigures? Figures => VisitCounts.Of(new VisitFacts(Kind, Status, HeldOn), PlannedFor, Place, Minutes, Techniques);
    }
}
