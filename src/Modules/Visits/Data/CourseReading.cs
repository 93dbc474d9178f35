using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Data;

/// <summary>How courses and what belongs to them are fetched. The queries of the daily work are compiled once.</summary>
internal static class CourseReading
{
    private static readonly Dictionary<VisitId, Plan> Unmoved = [];

    private static readonly Func<VisitsDb, CourseId, CancellationToken, Task<Course?>> ToChange = Compiled.Query(
        (VisitsDb db, CourseId id, CancellationToken cancellation) => db.Courses.AsTracking().FirstOrDefault(c => c.Id == id)
    );

    private static readonly Func<VisitsDb, CourseId, CancellationToken, Task<Course?>> ToShow = Compiled.Query(
        (VisitsDb db, CourseId id, CancellationToken cancellation) => db.Courses.AsNoTracking().FirstOrDefault(c => c.Id == id)
    );

    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<PausedSpan>> Spans = Compiled.Query(
        (VisitsDb db, CourseId id) => db.Pauses.Where(p => p.Course == id).OrderBy(p => p.From).Select(p => new PausedSpan(p.From, p.On))
    );

    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<Pause>> Pauses = Compiled.Query(
        (VisitsDb db, CourseId id) => db.Pauses.AsNoTracking().OrderBy(p => p.From).Where(p => p.Course == id)
    );

    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<ExtensionRequest>> Requests = Compiled.Query(
        (VisitsDb db, CourseId id) => db.ExtensionRequests.AsNoTracking().OrderBy(r => r.Id).Where(r => r.Course == id)
    );

    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<ProgrammeMove>> Moves = Compiled.Query(
        (VisitsDb db, CourseId id) => db.ProgrammeMoves.AsNoTracking().OrderBy(m => m.Id).Where(m => m.Course == id)
    );

    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<BoosterOffer>> Offers = Compiled.Query(
        (VisitsDb db, CourseId id) => db.BoosterOffers.AsNoTracking().OrderBy(o => o.Id).Where(o => o.Course == id)
    );

    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<Visit>> Whole = Compiled.Query(
        (VisitsDb db, CourseId id) => db.Visits.AsNoTracking().Where(v => v.Course == id)
    );

    private static readonly Func<VisitsDb, CourseId, IAsyncEnumerable<Goal>> Agreed = Compiled.Query(
        (VisitsDb db, CourseId id) => db.Goals.AsNoTracking().OrderBy(g => g.Id).Where(g => g.Course == id)
    );

    /// <summary>The course, if it is the caller's business: a pedagogue's own or one that she has opened by break-glass, any for a lead.</summary>
    public static async Task<Course?> Own(this VisitsDb db, CourseId id, CallContext call, CancellationToken cancellation)
    {
        var tracked = db.ChangeTracker.QueryTrackingBehavior == QueryTrackingBehavior.TrackAll;
        var course = await (tracked ? ToChange : ToShow)(db, id, cancellation);
        return course is not null && (MayRead(call.Known, course.Pedagogue) || await call.HasOpened(course.Referral, cancellation))
            ? course
            : null;
    }

    /// <summary>The same, to be changed: refused too where it has changed since the caller last saw it (<c>If-Match</c>).</summary>
    public static async Task<Result<Course>> OwnUnchanged(
        this VisitsDb db,
        CourseId id,
        CallContext call,
        CancellationToken cancellation
    ) =>
        await db.Own(id, call, cancellation) is not { } course ? Refusal.NotFound
        : call.Unchanged(course.Version) is { } stale ? stale
        : course;

    /// <summary>A visit of such a course.</summary>
    public static async Task<Result<(Course Course, Visit Visit)>> OwnUnchanged(
        this VisitsDb db,
        CourseId id,
        VisitId visit,
        CallContext call,
        CancellationToken cancellation
    ) =>
        (await db.OwnUnchanged(id, call, cancellation)).Refuses(out var course) is { } no ? no
        : await db.VisitOf(course, visit, cancellation) is { } found ? (course, found)
        : Refusal.NotFound;

    /// <summary>A goal of such a course.</summary>
    public static async Task<Result<(Course Course, Goal Goal)>> OwnUnchanged(
        this VisitsDb db,
        CourseId id,
        GoalId goal,
        CallContext call,
        CancellationToken cancellation
    ) =>
        (await db.OwnUnchanged(id, call, cancellation)).Refuses(out var course) is { } no ? no
        : await db.Goals.FirstOrDefaultAsync(g => g.Id == goal && g.Course == course.Id, cancellation) is { } found ? (course, found)
        : Refusal.NotFound;

    /// <summary>The same bound on a list: whose courses alone the caller sees there; null for a lead, who sees all.</summary>
    public static UserId? OnlyOf(CallContext call) => call.Known.Role == Role.Lead ? null : call.Known.Id;

    /// <param name="only">Whose; null for everybody's.</param>
    public static IQueryable<Course> Of(this IQueryable<Course> courses, UserId? only) =>
        only is { } her ? courses.Where(c => c.Pedagogue == her) : courses;

    public static async Task<IReadOnlyList<PausedSpan>> PausedSpansOf(this VisitsDb db, Course course, CancellationToken cancellation) =>
        course.WasPaused ? await Spans(db, course.Id).ToListAsync(cancellation) : [];

    public static async Task<IReadOnlyList<Pause>> PausesOf(this VisitsDb db, Course course, CancellationToken cancellation) =>
        course.WasPaused ? await Pauses(db, course.Id).ToListAsync(cancellation) : [];

    public static async Task<IReadOnlyList<ExtensionRequest>> ExtensionRequestsOf(
        this VisitsDb db,
        CourseId course,
        CancellationToken cancellation
    ) => await Requests(db, course).ToListAsync(cancellation);

    public static async Task<IReadOnlyList<ProgrammeMove>> ProgrammeMovesOf(
        this VisitsDb db,
        Course course,
        CancellationToken cancellation
    ) => course.WasMoved ? await Moves(db, course.Id).ToListAsync(cancellation) : [];

    public static async Task<IReadOnlyList<BoosterOffer>> BoosterOffersOf(
        this VisitsDb db,
        CourseId course,
        CancellationToken cancellation
    ) => await Offers(db, course).ToListAsync(cancellation);

    public static Task<Pause?> OpenPauseOf(this VisitsDb db, Course course, CancellationToken cancellation) =>
        course.PausedFrom is null
            ? Task.FromResult<Pause?>(null)
            : db.Pauses.FirstOrDefaultAsync(p => p.Course == course.Id && p.On == null, cancellation);

    /// <summary>What the rules look at, of every visit; nothing is opened.</summary>
    public static async Task<IReadOnlyList<VisitDay>> VisitDaysOf(this VisitsDb db, CourseId course, CancellationToken cancellation) =>
        await db
            .Visits.Where(v => v.Course == course)
            .Select(v => new VisitDay(v.Id, new VisitFacts(v.Kind, v.Status, v.HeldOn)))
            .ToListAsync(cancellation);

    public static Task<Visit?> VisitOf(this VisitsDb db, Course course, VisitId visit, CancellationToken cancellation) =>
        db.Visits.FirstOrDefaultAsync(v => v.Id == visit && v.Course == course.Id, cancellation);

    public static async Task<IReadOnlyList<Visit>> VisitsOf(this VisitsDb db, CourseId course, CancellationToken cancellation) =>
        await Whole(db, course).ToListAsync(cancellation);

    /// <summary>From which window each plan was last moved, of those where it was said who asked.</summary>
    public static async Task<IReadOnlyDictionary<VisitId, Plan>> MovedFrom(
        this VisitsDb db,
        IReadOnlyList<Visit> visits,
        CancellationToken cancellation
    )
    {
        var moved = visits.Where(v => v is { Status: VisitStatus.Planned, Notes.Asked: not null }).ToDictionary(v => v.Id);
        if (moved.Count == 0)
        {
            return Unmoved;
        }

        var ids = moved.Keys.ToList();
        var states = await db.VisitStates.Where(s => ids.Contains(s.Visit)).OrderBy(s => s.Number).ToListAsync(cancellation);
        return states
            .Where(s => !s.Entry.Plan.IsSameAs(moved[s.Visit].Entry.Plan))
            .GroupBy(s => s.Visit)
            .ToDictionary(g => g.Key, g => g.Last().Entry.Plan);
    }

    public static async Task<IReadOnlyList<Goal>> GoalsOf(this VisitsDb db, CourseId course, CancellationToken cancellation) =>
        await Agreed(db, course).ToListAsync(cancellation);

    private static bool MayRead(Caller caller, UserId pedagogue) =>
        caller.Role switch
        {
            Role.Lead => true,
            Role.Pedagogue => caller.Id == pedagogue,
            _ => false,
        };
}
