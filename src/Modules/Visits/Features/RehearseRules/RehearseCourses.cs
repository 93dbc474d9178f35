using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>Lays other limits over every course, by the functions that limit it for real. One query, and nothing sealed is opened.</summary>
internal sealed class RehearseCourses(VisitsDb db, IProgrammes programmes, DanishClock clock) : IRehearseCourses
{
    /// <summary>Half a year ahead.</summary>
    private const int WeeksAhead = 26;

    public async Task<CourseRehearsal> Rehearse(
        ProgrammeVersion draft,
        IReadOnlySet<ReferralId> received,
        int most,
        CancellationToken cancellation
    )
    {
        var today = clock.Today;
        var told = new List<RehearsedCourse>();
        var (receivedOver, open, openOver, moved, withPace) = (0, 0, 0, 0, 0);
        var (before, after) = (new decimal[WeeksAhead], new decimal[WeeksAhead]);
        foreach (var row in await Rows(cancellation))
        {
            var standing = row.Standing(today);
            var now = standing.FrameUnder((await programmes.Get(row.Programme, cancellation)).Course, today);
            // no course can be moved to rules without visits: it goes on as it is
            var then = draft.OpensCourse ? standing.FrameUnder(draft.Course, today) : now;
            receivedOver += draft.OpensCourse && then.OverLimit && received.Contains(row.Referral) ? 1 : 0;
            if (row.EndedOn is not null)
            {
                continue;
            }

            open++;
            openOver += draft.OpensCourse && then.OverLimit ? 1 : 0;
            if (now != then && ++moved <= most)
            {
                told.Add(new RehearsedCourse(row.Id, new CourseNumber(row.Year, row.Serial).ToString(), now, then));
            }

            if (WorkAhead.Pace(standing, rests: row.PausedFrom is not null, today) is { } pace)
            {
                withPace++;
                Add(before, pace, now, today);
                Add(after, pace, then, today);
            }
        }

        return new CourseRehearsal(receivedOver, open, openOver, moved, told, Weeks(before, after, today), withPace);
    }

    private static void Add(decimal[] weeks, decimal pace, CourseFrame frame, DateOnly today)
    {
        foreach (
            var (week, visits) in WorkAhead
                .Expected(pace, frame.VisitsLeft, frame.LastDay, WorkAhead.NextMonday(today), weeks.Length)
                .Index()
        )
        {
            weeks[week] += visits;
        }
    }

    private static IReadOnlyList<RehearsedWeek> Weeks(decimal[] before, decimal[] after, DateOnly today)
    {
        var monday = WorkAhead.NextMonday(today);
        return
        [
            .. before
                .Zip(after)
                .Select((w, i) => new RehearsedWeek(monday.AddDays(7 * i), Math.Round(w.First, 1), Math.Round(w.Second, 1))),
        ];
    }

    /// <summary>All of them before the rules of any are asked for: a server's connection gives one answer at a time.</summary>
    private Task<List<Row>> Rows(CancellationToken cancellation) =>
        db
            .Courses.AsNoTracking()
            .OrderBy(c => c.Year)
            .ThenBy(c => c.Serial)
            .Select(c => new Row(
                c.Id,
                c.Year,
                c.Serial,
                c.Referral,
                c.Programme,
                c.Held.StartedOn,
                c.Held.LastHeldOn,
                c.Held.VisitsHeld,
                c.ExtraVisits,
                c.ExtraWeeks,
                c.DaysPaused,
                c.PausedFrom,
                c.EndedOn
            ))
            .ToListAsync(cancellation);

    private sealed record Row(
        CourseId Id,
        int Year,
        int Serial,
        ReferralId Referral,
        ProgrammeVersionId Programme,
        DateOnly? StartedOn,
        DateOnly? LastHeldOn,
        int VisitsHeld,
        int ExtraVisits,
        int ExtraWeeks,
        int DaysPaused,
        DateOnly? PausedFrom,
        DateOnly? EndedOn
    )
    {
        /// <summary>The limits ask neither for the first ordinary visit nor for the booster.</summary>
        public CourseStanding Standing(DateOnly today) =>
            new(
                new Tally(StartedOn, null, LastHeldOn, VisitsHeld, null),
                new Extra(ExtraVisits, ExtraWeeks),
                PausedSpan.Days(DaysPaused, PausedFrom, StartedOn, today),
                EndedOn
            );
    }
}
