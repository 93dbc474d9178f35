using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>When parents are best asked: soon after the start meeting, soon after the end, and some time after it. A suggestion; the pedagogue may ask at any time (S6).</summary>
internal static class AskingTime
{
    /// <summary>So many days is asking suggested.</summary>
    public const int Days = 60;

    /// <summary>Of a course that ended longer ago nothing more is asked: a child that was born as its course began is three by then (N11).</summary>
    public const int MonthsAfterEnd = 38;

    /// <summary>Parents who have not answered after so many days may be asked whether they want to. The number is ours.</summary>
    public const int DaysToAnswer = 14;

    /// <summary>So many days after the link's last day it is told: they can still answer on paper, or get a new link.</summary>
    public const int DaysTold = 30;

    private const int AgeAtLast = 36;

    /// <summary>The latest moment that is here and at which the parents have not been asked; null where there is none.</summary>
    /// <param name="birth">Null of a child that was unborn: it is three when nobody knows.</param>
    public static Moment? Due(
        (DateOnly? Started, DateOnly? Ended) course,
        DateOnly? birth,
        IReadOnlyCollection<Moment> asked,
        DateOnly today
    ) =>
        Moments(course, birth)
            .Where(m => !asked.Contains(m.Moment) && m.From <= today && today < m.From.AddDays(Days))
            .Select(m => (Moment?)m.Moment)
            .LastOrDefault();

    /// <summary>On which day parents are reminded who were asked by mail and have not answered: the first workday when they have had time. Null where the link has expired by then.</summary>
    public static DateOnly? RemindOn(DateOnly sentOn, DateOnly expiresOn)
    {
        var day = DanishHolidays.WorkdayAfter(sentOn.AddDays(DaysToAnswer - 1), 1);
        return day <= expiresOn ? day : null;
    }

    /// <summary>The moments at which the parents of a course were asked and have not answered, the latest asking of each.</summary>
    public static IReadOnlyList<Asked> Unanswered(IEnumerable<Asked> asked, DateOnly today) =>
        [
            .. from each in asked
            group each by each.Moment into moment
            where !moment.Any(i => i.IsAnswered)
            let last = moment.MaxBy(i => i.SentOn)!
            where last.SentOn.AddDays(DaysToAnswer) <= today && today <= last.ExpiresOn.AddDays(DaysTold)
            select last,
        ];

    private static IEnumerable<(Moment Moment, DateOnly From)> Moments((DateOnly? Started, DateOnly? Ended) course, DateOnly? birth)
    {
        if (course is { Started: { } started, Ended: null })
        {
            yield return (Moment.Start, started);
        }

        if (course is not { Started: not null, Ended: { } ended })
        {
            yield break;
        }

        yield return (Moment.End, ended);
        yield return (Moment.Month3, ended.AddMonths(3));
        yield return (Moment.Month12, ended.AddMonths(12));
        if (birth?.AddMonths(AgeAtLast) is { } three && three > ended)
        {
            yield return (Moment.Month36, three);
        }
    }
}

/// <summary>That the parents of a course were asked.</summary>
internal sealed record Asked(CourseId Course, Moment Moment, DateOnly SentOn, DateOnly ExpiresOn, bool IsAnswered);
