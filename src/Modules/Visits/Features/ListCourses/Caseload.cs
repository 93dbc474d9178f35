using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>Which courses something is due in. <see cref="Overdue"/>: a planned window has passed with nothing recorded.
/// <see cref="ThisWeek"/>: a planned window shares a day with this week, Monday to Sunday.</summary>
internal enum Due
{
    Overdue,
    ThisWeek,
}

/// <summary>In which order: those under way before the ended, and among them <see cref="Newest"/> number first, or the <see cref="LongestSince"/> a held visit.</summary>
internal enum CaseloadOrder
{
    Newest,
    LongestSince,
}

/// <summary>What is asked of the list, as it was written.</summary>
/// <param name="Q">The number of one course, <c>2026-0001</c>, or whole words of one person's name in its family.</param>
internal sealed record CaseloadFilter(
    string? Status = null,
    string? PedagogueId = null,
    string? Due = null,
    string? Sort = null,
    int? Page = null,
    int? PageSize = null,
    string? Q = null
)
{
    /// <summary>What stands in the log of use.</summary>
    public string? Criterion => CriterionText.Of(("status", Status), ("pedagogueId", PedagogueId), ("due", Due), ("sort", Sort), ("q", Q));

    /// <summary>By more than a status.</summary>
    public bool IsNarrowed => !string.IsNullOrEmpty(PedagogueId) || !string.IsNullOrEmpty(Due) || !string.IsNullOrEmpty(Q);
}

/// <summary>The caller's courses, those under way first. A few statements, however many courses there are, and each follows an index.</summary>
internal sealed class Caseload(
    VisitsDb db,
    IProgrammes programmes,
    IReferrals referrals,
    CallContext call,
    DanishClock clock,
    AuditNote note
)
{
    private const int LastDayOfWeek = 6;

    public async Task<Result<Paged<CourseSummary>>> Read(CaseloadFilter filter, CancellationToken cancellation)
    {
        note.Criterion = filter.Criterion;
        var paging = Paging.Of(filter.Page, filter.PageSize);
        if (paging.Refusal is { } refusal)
        {
            return refusal;
        }

        var faults = new List<FieldError>();
        var status = AskedFor.Word<CourseStatus>("status", filter.Status, faults);
        var due = AskedFor.Word<Due>("due", filter.Due, faults);
        var order = AskedFor.Word<CaseloadOrder>("sort", filter.Sort, faults) ?? CaseloadOrder.Newest;
        if (filter.Q?.Length > Rules.Name)
        {
            faults.Add(new FieldError("search", "field.too-long", Rules.Name));
        }

        if (faults.Count > 0)
        {
            return Refusal.Invalid(faults);
        }

        var (shape, only) = (CaseloadShape.Of(status, order), CourseReading.OnlyOf(call));
        if (!filter.IsNarrowed)
        {
            var daily = await shape.Page(db, only, paging.Value, cancellation);
            return await Shown(daily, paging.Value, await shape.Total(db, only, cancellation), cancellation);
        }

        var courses = await Narrowed(db.Courses.Of(only), filter, due, cancellation);
        var page = await shape.Page(courses, paging.Value, cancellation);
        return await Shown(page, paging.Value, await shape.Total(courses, cancellation), cancellation);
    }

    private async Task<IQueryable<Course>> Narrowed(
        IQueryable<Course> courses,
        CaseloadFilter filter,
        Due? due,
        CancellationToken cancellation
    )
    {
        if (!string.IsNullOrEmpty(filter.Q))
        {
            courses = await Named(courses, filter.Q, cancellation);
        }

        if (!string.IsNullOrEmpty(filter.PedagogueId))
        {
            courses = courses.Of(EntityId.Read<UserId>(filter.PedagogueId));
        }

        if (due is { } when)
        {
            var those = await CoursesDue(when, cancellation);
            courses = courses.Where(c => those.Contains(c.Id));
        }

        return courses;
    }

    private async Task<IQueryable<Course>> Named(IQueryable<Course> courses, string q, CancellationToken cancellation)
    {
        if (CourseNumber.TryParse(q, out var number))
        {
            return courses.Where(c => c.Year == number.Year && c.Serial == number.Serial);
        }

        var families = await referrals.Bearing(q, cancellation);
        return courses.Where(c => families.Contains(c.Referral));
    }

    /// <summary>A plan that the end of its course has overtaken is nobody's to keep; a booster's comes after the end.</summary>
    private Task<List<CourseId>> CoursesDue(Due due, CancellationToken cancellation)
    {
        var today = clock.Today;
        var monday = today.AddDays(-(((int)today.DayOfWeek + LastDayOfWeek) % (LastDayOfWeek + 1)));
        var sunday = monday.AddDays(LastDayOfWeek);
        var plans = db.Visits.Where(v => v.Status == VisitStatus.Planned);
        plans =
            due == Due.Overdue
                ? plans.Where(v => v.PlannedFor < today && (v.PlannedTo ?? v.PlannedFor) < today)
                : plans.Where(v => v.PlannedFor <= sunday && (v.PlannedTo ?? v.PlannedFor) >= monday);
        return plans
            .Where(v => v.Kind == VisitKind.Booster || db.Courses.Any(c => c.Id == v.Course && c.EndedOn == null))
            .Select(v => v.Course)
            .Distinct()
            .ToListAsync(cancellation);
    }

    private async Task<Paged<CourseSummary>> Shown(List<Course> page, Paging paging, int total, CancellationToken cancellation)
    {
        var today = clock.Today;
        var items = new List<CourseSummary>(page.Count);
        foreach (var course in page)
        {
            items.Add(CourseSummary.Of(course, await programmes.Get(course.Programme, cancellation), today));
        }

        return new Paged<CourseSummary>(items, paging.Page, paging.PageSize, total);
    }
}
