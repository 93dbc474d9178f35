using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>A programme as a family reads it: drawn from the version in force, so that page and leaflet say what the rules say.</summary>
/// <param name="Lead">What it is, in two sentences.</param>
/// <param name="ForWhom">Whom it is for, a sentence each.</param>
/// <param name="Course">How it goes, step by step.</param>
internal sealed record Offer(string Programme, bool OpensCourse, string Lead, IReadOnlyList<string> ForWhom, IReadOnlyList<string> Course)
{
    private const int MonthsAYear = 12;
    private const int DaysAWeek = 7;

    public static Offer Of(ProgrammeVersion rules, Phrasebook texts) =>
        new(
            rules.Name,
            rules.OpensCourse,
            texts[rules.OpensCourse ? "self.lead" : "self.lead-place"],
            [.. ForWhomOf(rules, texts)],
            [.. rules.OpensCourse ? VisitsOf(rules, texts) : PlaceOf(texts)]
        );

    private static IEnumerable<string> ForWhomOf(ProgrammeVersion rules, Phrasebook texts)
    {
        if (!rules.OpensCourse)
        {
            yield return texts["self.for.home-trained"];
        }

        yield return AgesOf(rules.Target, texts);
        if (rules.Target.Prenatal)
        {
            yield return rules.Target.PrenatalWeeksBeforeDue is { } weeks
                ? texts.Counted("self.for.unborn-weeks", weeks)
                : texts["self.for.unborn"];
        }

        foreach (
            var (asked, key) in new[]
            {
                (rules.Target.DaycareRequired, "self.for.daycare"),
                (rules.Target.AcquaintanceRequired, "self.for.acquaintance"),
                (rules.Target.SupportCourseRequired, "self.for.support"),
            }
        )
        {
            if (asked)
            {
                yield return texts[key];
            }
        }
    }

    /// <summary>Whole years where the rule means whole years: 0–83 completed months are the ages 0 to 6.</summary>
    private static string AgesOf(TargetGroup target, Phrasebook texts) =>
        target.MinAgeMonths % MonthsAYear == 0 && (target.MaxAgeMonths + 1) % MonthsAYear == 0
            ? texts["self.for.years", target.MinAgeMonths / MonthsAYear, target.MaxAgeMonths / MonthsAYear]
            : texts["self.for.months", target.MinAgeMonths, target.MaxAgeMonths];

    private static IEnumerable<string> VisitsOf(ProgrammeVersion rules, Phrasebook texts)
    {
        yield return texts["self.course.start"];
        yield return (rules.Course.MaxVisits - 1, rules.Course.MaxWeeks) switch
        {
            (0, _) => texts["self.course.one-meeting"],
            ({ } visits, { } weeks) => texts["self.course.visits-weeks", TimesOf(visits, texts), weeks],
            ({ } visits, null) => texts["self.course.visits", TimesOf(visits, texts)],
            (null, { } weeks) => texts["self.course.weeks", weeks],
            _ => texts["self.course.no-limit"],
        };
        yield return texts[rules.Target.DaycareRequired ? "self.course.daycare" : "self.course.daycare-start"];
        if (rules.Course is { BoosterEarliestDays: { } from, BoosterLatestDays: { } to })
        {
            yield return from % DaysAWeek == 0 && to % DaysAWeek == 0
                ? texts["self.course.booster-weeks", from / DaysAWeek, to / DaysAWeek]
                : texts["self.course.booster-days", from, to];
        }
    }

    private static string TimesOf(int visits, Phrasebook texts) =>
        visits == 1 ? texts["self.course.once"] : texts["self.course.times", visits];

    private static IEnumerable<string> PlaceOf(Phrasebook texts) =>
        [
            texts["self.course.place-talk"],
            texts["self.course.place-written"],
            texts["self.course.place-support"],
            texts["self.course.place-home"],
        ];
}
