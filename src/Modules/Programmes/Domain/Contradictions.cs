using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>What cannot both be true of one version, told at both fields, by their paths in the request.</summary>
internal static class Contradictions
{
    private const string Target = "overrides.target";
    private const string Course = "overrides.course";

    /// <summary>Beyond it no number is meant: nineteen years of weeks.</summary>
    private const int Largest = 1000;

    private const int DaysOfAWeek = 7;

    public static IReadOnlyList<FieldError> Of(RuleSet rules, BaseProgramme from)
    {
        var (target, course) = (rules.Target, rules.Course);
        return
        [
            .. AtLeast(0, (Target, "minAgeMonths", target.MinAgeMonths), (Target, "maxAgeMonths", target.MaxAgeMonths)),
            .. AtLeast(0, (Target, "prenatalWeeksBeforeDue", target.PrenatalWeeksBeforeDue)),
            .. AtLeast(1, (Course, "maxVisits", course.MaxVisits), (Course, "maxWeeks", course.MaxWeeks)),
            .. AtLeast(
                0,
                (Course, "boosterEarliestDays", course.BoosterEarliestDays),
                (Course, "boosterLatestDays", course.BoosterLatestDays)
            ),
            .. Both(target.MinAgeMonths > target.MaxAgeMonths, "programme.age-order", $"{Target}.minAgeMonths", $"{Target}.maxAgeMonths"),
            .. Both(
                target is { Prenatal: false, PrenatalWeeksBeforeDue: not null },
                "programme.weeks-without-prenatal",
                $"{Target}.prenatal",
                $"{Target}.prenatalWeeksBeforeDue"
            ),
            .. Booster(
                course.BoosterEarliestDays is null != course.BoosterLatestDays is null ? "programme.booster-alone"
                : course.BoosterLatestDays < course.BoosterEarliestDays ? "programme.booster-order"
                : null
            ),
            .. AtLeast(0, ("overrides", "reminderDays", rules.ReminderDays)),
            .. WithoutCourse(rules, from),
            .. ReminderBeforeTheStart(rules, from),
        ];
    }

    /// <summary>Where accepting opens no course, nothing of a course can be limited (K2).</summary>
    private static IEnumerable<FieldError> WithoutCourse(RuleSet rules, BaseProgramme from)
    {
        const string Code = "programme.limits-without-course";
        var limits = RuleFields
            .Differing(rules, from.Rules)
            .Where(f => f.IsOfCourse)
            .Select(f => new FieldError($"overrides.{f.Path}", Code))
            .ToList();
        return from.OpensCourse || limits.Count == 0 ? [] : [new FieldError("base", Code), .. limits];
    }

    /// <summary>A number of its own that reminds of the last day before the course has begun.</summary>
    private static IEnumerable<FieldError> ReminderBeforeTheStart(RuleSet rules, BaseProgramme from) =>
        Both(
            rules.ReminderDays != from.Rules.ReminderDays && rules.ReminderDays > rules.Course.MaxWeeks * DaysOfAWeek,
            "programme.reminder-before-start",
            "overrides.reminderDays",
            $"{Course}.maxWeeks"
        );

    private static IEnumerable<FieldError> Booster(string? code) =>
        code is null ? [] : Both(isSo: true, code, $"{Course}.boosterEarliestDays", $"{Course}.boosterLatestDays");

    private static IEnumerable<FieldError> Both(bool isSo, string code, string first, string second) =>
        isSo ? [new FieldError(first, code), new FieldError(second, code)] : [];

    private static IEnumerable<FieldError> AtLeast(int least, params IEnumerable<(string Under, string Field, int? Value)> numbers) =>
        numbers
            .Where(n => n.Value < least || n.Value > Largest)
            .Select(n => new FieldError($"{n.Under}.{n.Field}", "programme.out-of-range", least, Largest));
}
