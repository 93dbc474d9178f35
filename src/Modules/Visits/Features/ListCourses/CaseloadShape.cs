using System.Collections.Concurrent;
using System.Linq.Expressions;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>A status and an order of the caseload. Mostly it is asked for by nothing else, and those queries are translated once;
/// what is narrowed further is put together each time. Each follows an index.</summary>
internal sealed class CaseloadShape
{
    private static readonly Expression<Func<Course, int>> Over = c => EF.Property<int>(c, CaseloadOrders.Over);
    private static readonly Expression<Func<Course, DateOnly?>> WaitingSince = c => EF.Property<DateOnly?>(c, CaseloadOrders.WaitingSince);
    private static readonly Expression<Func<Course, bool>> Every = c => true;
    private static readonly Expression<Func<Course, bool>> UnderWay = c => EF.Property<int>(c, CaseloadOrders.Over) == 0;

    private static readonly Func<VisitsDb, UserId?, CancellationToken, Task<int>> CountEvery = Counting(Every);
    private static readonly Func<VisitsDb, UserId?, CancellationToken, Task<int>> CountUnderWay = Counting(UnderWay);
    private static readonly ConcurrentDictionary<(CourseStatus? Status, CaseloadOrder Order), CaseloadShape> Shapes = new();

    private readonly CourseStatus? status;
    private readonly CaseloadOrder order;
    private readonly Expression<Func<Course, bool>> those;
    private readonly Func<VisitsDb, UserId?, Paging, IAsyncEnumerable<Course>> page;
    private readonly Func<VisitsDb, UserId?, CancellationToken, Task<int>> count;

    private CaseloadShape(CourseStatus? status, CaseloadOrder order)
    {
        (this.status, this.order, those) = (status, order, In(status));
        (page, count) = (Paged(), Counting(those));
    }

    public static CaseloadShape Of(CourseStatus? status, CaseloadOrder order) =>
        Shapes.GetOrAdd((status, order), asked => new CaseloadShape(asked.Status, asked.Order));

    /// <param name="only">Whose courses; null for everybody's.</param>
    public Task<List<Course>> Page(VisitsDb db, UserId? only, Paging paging, CancellationToken cancellation) =>
        page(db, only, paging).ToListAsync(cancellation).AsTask();

    public Task<List<Course>> Page(IQueryable<Course> courses, Paging paging, CancellationToken cancellation) =>
        Shaped(courses).Skip(paging.Skip).Take(paging.PageSize).ToListAsync(cancellation);

    /// <summary>The ended are nearly all, and grow: they are counted as all but those under way, since SQLite counts a whole table by its pages.</summary>
    /// <param name="only">Whose courses; null for everybody's.</param>
    public async Task<int> Total(VisitsDb db, UserId? only, CancellationToken cancellation) =>
        status == CourseStatus.Ended
            ? await CountEvery(db, only, cancellation) - await CountUnderWay(db, only, cancellation)
            : await count(db, only, cancellation);

    public async Task<int> Total(IQueryable<Course> courses, CancellationToken cancellation) =>
        status == CourseStatus.Ended
            ? await courses.CountAsync(cancellation) - await courses.CountAsync(UnderWay, cancellation)
            : await courses.CountAsync(those, cancellation);

    private static Expression<Func<Course, bool>> In(CourseStatus? status) =>
        status switch
        {
            null => Every,
            CourseStatus.Ended => c => EF.Property<int>(c, CaseloadOrders.Over) == 1,
            _ => c => EF.Property<int>(c, CaseloadOrders.Over) == 0 && c.Status == status,
        };

    private IQueryable<Course> Shaped(IQueryable<Course> courses)
    {
        var ordered = courses.Where(those).OrderBy(Over);
        return (order == CaseloadOrder.LongestSince ? ordered.ThenBy(WaitingSince) : ordered)
            .ThenByDescending(c => c.Year)
            .ThenByDescending(c => c.Serial);
    }

    private Func<VisitsDb, UserId?, Paging, IAsyncEnumerable<Course>> Paged()
    {
        var all = Compiled.Query(PageOf<Func<VisitsDb, int, int, IQueryable<Course>>>((VisitsDb db) => db.Courses.AsNoTracking()));
        var own = Compiled.Query(
            PageOf<Func<VisitsDb, UserId, int, int, IQueryable<Course>>>(
                (VisitsDb db, UserId only) => db.Courses.AsNoTracking().Where(c => c.Pedagogue == only)
            )
        );
        return (db, only, asked) => only is { } her ? own(db, her, asked.Skip, asked.PageSize) : all(db, asked.Skip, asked.PageSize);
    }

    /// <summary>A page of those courses, with what is left out and what is taken as last parameters. The tree is put together here,
    /// since what is compiled takes no piece of itself as a parameter.</summary>
    private Expression<TQuery> PageOf<TQuery>(LambdaExpression courses)
    {
        var shaped = Shaped(Array.Empty<Course>().AsQueryable().Provider.CreateQuery<Course>(courses.Body)).Expression;
        var (skip, take) = (Expression.Parameter(typeof(int), "skip"), Expression.Parameter(typeof(int), "take"));
        var rest = Expression.Call(typeof(Queryable), nameof(Queryable.Skip), [typeof(Course)], shaped, skip);
        var part = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(Course)], rest, take);
        return Expression.Lambda<TQuery>(part, [.. courses.Parameters, skip, take]);
    }

    private static Func<VisitsDb, UserId?, CancellationToken, Task<int>> Counting(Expression<Func<Course, bool>> those)
    {
        var all = Compiled.Query((VisitsDb db, CancellationToken _) => db.Courses.Count(those));
        var own = Compiled.Query(
            (VisitsDb db, UserId only, CancellationToken _) => db.Courses.Where(c => c.Pedagogue == only).Count(those)
        );
        return (db, only, cancellation) => only is { } her ? own(db, her, cancellation) : all(db, cancellation);
    }
}
