using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
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

/// <summary>What is asked of the list, as it was written.</summary>
internal sealed record CaseloadFilter(
    string? Status = null,
    string? PedagogueId = null,
    string? Due = null,
    int? Page = null,
    int? PageSize = null
)
{
    /// <summary>What stands in the log of use.</summary>
    public string? Criterion =>
        string.Join(
            "; ",
            new[] { ("status", Status), ("pedagogueId", PedagogueId), ("due", Due) }
                .Where(f => !string.IsNullOrEmpty(f.Item2))
                .Select(f => $"{f.Item1}={f.Item2}")
        )
            is { Length: > 0 } text
            ? text
            : null;
}

/// <summary>The caller's courses: those under way first, the newest on top. Two statements, however many there are.</summary>
internal sealed class Caseload(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock, AuditNote note)
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

        var courses = db.Courses.Own(call);
        if (!string.IsNullOrEmpty(filter.Status))
        {
            if (Word.Read<CourseStatus>(filter.Status) is not { } status)
            {
                return Refusal.Field("status", "field.unknown-value");
            }

            courses = courses.Where(c => c.Status == status);
        }

        if (!string.IsNullOrEmpty(filter.PedagogueId))
        {
            var pedagogue = EntityId.Read<UserId>(filter.PedagogueId);
            courses = courses.Where(c => c.Pedagogue == pedagogue);
        }

        if (!string.IsNullOrEmpty(filter.Due))
        {
            if (Word.Read<Due>(filter.Due) is not { } due)
            {
                return Refusal.Field("due", "field.unknown-value");
            }

            courses = Only(courses, due);
        }

        return await Page(courses, paging.Value, cancellation);
    }

    /// <summary>A plan that the end of its course has overtaken is nobody's to keep; a booster's comes after the end.</summary>
    private IQueryable<Course> Only(IQueryable<Course> courses, Due due)
    {
        var today = clock.Today;
        var monday = today.AddDays(-(((int)today.DayOfWeek + LastDayOfWeek) % (LastDayOfWeek + 1)));
        var sunday = monday.AddDays(LastDayOfWeek);
        var plans = db.Visits.Where(v => v.Status == VisitStatus.Planned);
        plans =
            due == Due.Overdue
                ? plans.Where(v => (v.PlannedTo ?? v.PlannedFor) < today)
                : plans.Where(v => v.PlannedFor <= sunday && (v.PlannedTo ?? v.PlannedFor) >= monday);
        return courses.Where(c => plans.Any(v => v.Course == c.Id && (c.EndedOn == null || v.Kind == VisitKind.Booster)));
    }

    private async Task<Paged<CourseSummary>> Page(IQueryable<Course> courses, Paging paging, CancellationToken cancellation)
    {
        var total = await courses.CountAsync(cancellation);
        var page = await courses
            .OrderBy(c => c.EndedOn != null)
            .ThenByDescending(c => c.Year)
            .ThenByDescending(c => c.Serial)
            .Skip(paging.Skip)
            .Take(paging.PageSize)
            .ToListAsync(cancellation);
        var items = new List<CourseSummary>(page.Count);
        foreach (var course in page)
        {
            items.Add(CourseSummary.Of(course, await programmes.Get(course.Programme, cancellation), clock.Today));
        }

        return new Paged<CourseSummary>(items, paging.Page, paging.PageSize, total);
    }
}
