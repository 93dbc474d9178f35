using System.Globalization;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What of a course counts.</summary>
internal static class Counting
{
    /// <summary>The number of these rules, of courses and of referrals: one higher with each figure that is new or counted otherwise, so that what was counted before is counted anew.</summary>
    public const int Rules = 3;

    /// <summary>The key under which dagpleje counts together: a dagplejer's name is nobody's to see.</summary>
    public const string Dagpleje = "dagpleje";

    public const string NoDaycare = "none";

    /// <summary>Institutions whose name nobody has said count together, and as none of their own.</summary>
    public const string Unnamed = "";

    /// <summary>What is settled when a course begins: how it came, and what was seen.</summary>
    public static IReadOnlyList<Counted> AtStart(DateOnly started, CaseOrigin origin, IReadOnlyList<string> riskFactors)
    {
        var quarter = Quarter.Of(started);
        return
        [
            new Counted(Figure.Started, quarter, "", 1),
            new Counted(Figure.ByChannel, quarter, Word.Spelt(origin.Channel), 1),
            new Counted(Figure.ByReferrer, quarter, Word.Spelt(origin.Referrer), 1),
            new Counted(Figure.ByDaycare, quarter, DaycareOf(origin), 1),
            new Counted(Figure.ByAge, quarter, AgeOf(origin, started), 1),
            .. MonthsOf(origin, started) is { } months
                ? [new Counted(Figure.ByAgeMonths, quarter, Spread.Key(months), 1)]
                : Array.Empty<Counted>(),
            .. riskFactors.Select(code => new Counted(Figure.ByRiskFactor, quarter, code, 1)),
        ];
    }

    public static bool IsOfStart(Figure figure) =>
        figure
            is Figure.Started
                or Figure.ByChannel
                or Figure.ByReferrer
                or Figure.ByDaycare
                or Figure.ByAge
                or Figure.ByAgeMonths
                or Figure.ByRiskFactor;

    /// <summary>What happened to a course up to the end of the year in which it began, and its end. What happens to it in a later year is no part of
    /// the first year's figures: a year that is over never changes because somebody's course did.</summary>
    /// <param name="daycareFrom">When the child was to begin in day-care; null where nobody has said.</param>
    public static IReadOnlyList<Counted> Since(CourseFigures course, DateOnly? daycareFrom = null)
    {
        var all = new List<Counted>();
        if (course is { EndedOn: { } ended, EndReason: { } reason })
        {
            Add(Figure.Ended, ended);
            Add(Figure.EndedBecause, ended, Word.Spelt(reason));
            all.Add(new Counted(Figure.EndedVisits, Quarter.Of(ended), "", course.Visits.Count(IsNumbered)));
            Add(Figure.EndedByVisits, ended, Spread.Key(course.Visits.Count(IsNumbered)));
            if (course.StartedOn is { } began)
            {
                Add(Figure.EndedByWeeks, ended, Spread.Key(Weeks(began, ended)));
                if (MinutesAWeek(course.Visits, Weeks(began, ended)) is { } minutes)
                {
                    Add(Figure.EndedByMinutesAWeek, ended, Spread.Key(minutes));
                }

                if (Overlap(daycareFrom, began, ended) is { } days)
                {
                    Add(Figure.EndedByOverlap, ended, Spread.Key(days));
                }
            }

            all.AddRange(WhatHelped.Of(course, Quarter.Of(ended)));
        }

        foreach (var year in course.PausedFrom.GroupBy(day => day.Year))
        {
            Add(Figure.Paused, year.Min());
        }

        if (course.StartedOn is not { } started)
        {
            return all.Together();
        }

        if (course is { EndedOn: { } last, EndReason: { } why } && last.Year == started.Year)
        {
            Add(Figure.ByEndReason, last, Word.Spelt(why));
        }

        if (Offered(course) is { } offered && offered.Year == started.Year)
        {
            Add(Figure.BoostersOffered, offered);
        }

        return all.Concat(course.Visits.SelectMany(v => OfVisit(v, started))).WithCourses();

        void Add(Figure figure, DateOnly on, string key = "") => all.Add(new Counted(figure, Quarter.Of(on), key, 1));
    }

    /// <param name="started">The day on which its course began.</param>
    public static IEnumerable<Counted> OfVisit(VisitFigures visit, DateOnly started)
    {
        if (visit.On.Year != started.Year)
        {
            return [];
        }

        var quarter = Quarter.Of(visit.On);
        return visit.Outcome switch
        {
            VisitOutcome.Cancelled => [One(Figure.VisitsCancelled)],
            VisitOutcome.NoShow => [One(Figure.VisitsMissed)],
            _ =>
            [
                One(visit.Booster ? Figure.BoostersHeld : Figure.VisitsHeld),
                .. visit.AtHome is null ? [] : new[] { One(Figure.VisitsWithPlace) },
                .. visit.AtHome is true ? [One(Figure.VisitsAtHome)] : Array.Empty<Counted>(),
                .. visit.Minutes is { } minutes
                    ? [One(Figure.VisitsTimed), new Counted(Figure.VisitMinutes, quarter, "", minutes)]
                    : Array.Empty<Counted>(),
                .. visit.Techniques.Select(code => new Counted(Figure.ByTechnique, quarter, code, 1)),
            ],
        };

        Counted One(Figure figure) => new(figure, quarter, "", 1);
    }

    /// <summary>Days of the course on which the child was in day-care, by its planned start; missing is not none.</summary>
    public static int? Overlap(DateOnly? daycareFrom, DateOnly started, DateOnly ended) =>
        daycareFrom is { } begins ? Math.Max(0, ended.DayNumber - Math.Max(begins.DayNumber, started.DayNumber)) : null;

    /// <summary>Null where the length of a visit is missing: what is missing is not nothing.</summary>
    public static int? MinutesAWeek(IReadOnlyList<VisitFigures> visits, int weeks)
    {
        var held = visits.Where(IsNumbered).ToList();
        return held.Count > 0 && held.All(v => v.Minutes is not null)
            ? (int)Math.Round((decimal)held.Sum(v => v.Minutes!.Value) / weeks, MidpointRounding.AwayFromZero)
            : null;
    }

    /// <summary>Weeks that were begun: one that ends on the day it begins has gone on for one.</summary>
    public static int Weeks(DateOnly started, DateOnly ended) => (Math.Max(0, ended.DayNumber - started.DayNumber) / 7) + 1;

    /// <summary>Whole months at the start, rounded down: a child that is not born yet is below zero. Null where neither birth nor due date is known.</summary>
    public static int? MonthsOf(CaseOrigin origin, DateOnly started) =>
        (origin.BirthDate ?? origin.DueDate) is { } from
            ? ((started.Year - from.Year) * 12) + started.Month - from.Month - (started.Day < from.Day ? 1 : 0)
            : null;

    /// <summary>One that was held was offered, though nobody wrote it down.</summary>
    private static DateOnly? Offered(CourseFigures course) =>
        course.BoosterOfferedOn
        ?? course.Visits.Where(v => v is { Booster: true, Outcome: VisitOutcome.Held }).Select(v => (DateOnly?)v.On).FirstOrDefault();

    private static bool IsNumbered(VisitFigures visit) => visit is { Booster: false, Outcome: VisitOutcome.Held };

    public static int Institutions(IEnumerable<string> daycares) =>
        daycares.Distinct(StringComparer.Ordinal).Count(d => d is not (Dagpleje or NoDaycare or Unnamed));

    /// <summary>The day-care's name, unless it is a person's; blanks make no other day-care of it.</summary>
    public static string DaycareOf(CaseOrigin origin) =>
        origin.DaycareKind switch
        {
            DaycareKind.Institution => Legible.Name(origin.Institution),
            DaycareKind.Dagpleje => Dagpleje,
            _ => NoDaycare,
        };

    /// <summary>Whole years at the start meeting; of a child that was not born then, <c>unborn</c>.</summary>
    private static string AgeOf(CaseOrigin origin, DateOnly started) =>
        origin.BirthDate is { } birth && birth <= started ? Age.On(birth, started).Years.ToString(CultureInfo.InvariantCulture) : "unborn";
}
