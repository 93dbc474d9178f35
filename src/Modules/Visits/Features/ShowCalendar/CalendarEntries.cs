using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>What stands in a calendar within a span of days. Whoever asks has settled whose it may be. Nothing private is opened.</summary>
internal sealed class CalendarEntries(VisitsDb db, IProgrammes programmes, DanishClock clock)
{
    /// <param name="whose">Null: the whole corps'.</param>
    /// <param name="most">Of visits, the earliest first.</param>
    public async Task<List<CalendarEntry>> Read(DateSpan span, UserId? whose, int most, CancellationToken cancellation)
    {
        var courses = whose is { } her ? db.Courses.Where(c => c.Pedagogue == her) : db.Courses;
        return
        [
            .. await Visits(courses, span, most, cancellation),
            .. await Boosters(courses, span, cancellation),
            .. await Pauses(courses, span, cancellation),
        ];
    }

    private async Task<IEnumerable<CalendarEntry>> Visits(
        IQueryable<Course> courses,
        DateSpan span,
        int most,
        CancellationToken cancellation
    )
    {
        var (opens, closes, today) = (span.From, span.To, clock.Today);
        var rows = await (
            from both in db.VisitsOf(courses)
            let visit = both.Visit
            let course = both.Course
            where
                (visit.HeldOn >= opens && visit.HeldOn <= closes)
                || (visit.HeldOn == null && visit.PlannedFor >= opens && visit.PlannedFor <= closes)
                || (visit.HeldOn == null && visit.PlannedFor < opens && visit.PlannedTo >= opens)
            orderby visit.HeldOn ?? visit.PlannedFor, visit.Id
            select new
            {
                visit.Id,
                visit.Kind,
                visit.Status,
                visit.HeldOn,
                visit.PlannedFor,
                visit.PlannedTo,
                visit.StartsAt,
                visit.DurationMinutes,
                visit.Place,
                visit.Course,
                course.Year,
                course.Serial,
                course.Referral,
                course.Pedagogue,
            }
        )
            .Take(most)
            .ToListAsync(cancellation);
        return from row in rows
            let first = (row.HeldOn ?? row.PlannedFor)!.Value
            let last = row.HeldOn ?? row.PlannedTo ?? first
            select new CalendarEntry(
                CalendarEntry.KindOf(row.Status, last, today),
                row.Course,
                new CourseNumber(row.Year, row.Serial),
                row.Referral,
                row.Pedagogue,
                row.Id,
                row.Kind,
                new DateSpan(first, last),
                row.StartsAt,
                row.DurationMinutes,
                row.Place
            );
    }

    private async Task<IEnumerable<CalendarEntry>> Boosters(IQueryable<Course> courses, DateSpan span, CancellationToken cancellation)
    {
        var (today, to) = (clock.Today, span.To);
        var rows = await db.WithBoosterLeft(courses, today)
            .Where(c => c.Held.LastHeldOn <= to)
            .Select(c => new
            {
                c.Id,
                c.Year,
                c.Serial,
                c.Referral,
                c.Pedagogue,
                c.Programme,
                c.Held.LastHeldOn,
            })
            .ToListAsync(cancellation);
        var open = new List<CalendarEntry>();
        foreach (var row in rows)
        {
            var rules = await programmes.Get(row.Programme, cancellation);
            if (BoosterWindow.Of(row.LastHeldOn, rules.Course) is { } window && window.To >= today && Overlap(window, span))
            {
                var number = new CourseNumber(row.Year, row.Serial);
                open.Add(
                    new CalendarEntry(EntryKind.Booster, row.Id, number, row.Referral, row.Pedagogue, null, VisitKind.Booster, window)
                );
            }
        }

        return open;
    }

    private async Task<IEnumerable<CalendarEntry>> Pauses(IQueryable<Course> courses, DateSpan span, CancellationToken cancellation)
    {
        var (opens, closes) = (span.From, span.To);
        var rows = await (
            from pause in db.Pauses
            where pause.From <= closes && (pause.On == null || pause.On > opens)
            join course in courses on pause.Course equals course.Id
            select new
            {
                pause.From,
                pause.On,
                course.Id,
                course.Year,
                course.Serial,
                course.Referral,
                course.Pedagogue,
            }
        ).ToListAsync(cancellation);
        return from row in rows
            where row.On is null || row.On > row.From
            let last = row.On?.AddDays(-1) ?? DateOnly.MaxValue
            select new CalendarEntry(
                EntryKind.Pause,
                row.Id,
                new CourseNumber(row.Year, row.Serial),
                row.Referral,
                row.Pedagogue,
                null,
                null,
                new DateSpan(row.From, last)
            );
    }

    private static bool Overlap(DateSpan a, DateSpan b) => a.From <= b.To && a.To >= b.From;
}
