using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>All that a municipality may decide otherwise than its base programme, as one value.</summary>
internal sealed record RuleSet(TargetGroup Target, CourseLimits Course, ConsentBy ConsentBy, string Catalogue, int ReminderDays)
{
    public static RuleSet Of(ProgrammeVersion version) =>
        new(version.Target, version.Course, version.ConsentBy, version.Catalogue, version.ReminderDays);
}

/// <summary>One field that can be overridden.</summary>
/// <param name="Path">As a request names it under <c>overrides</c>, and the reason for it under <c>reasons</c>: <c>course.maxWeeks</c>.</param>
/// <param name="Rule">The rule that people read it in: <c>maxWeeks</c> is said of the weeks and of whether pauses are added.</param>
internal sealed record RuleField(string Path, string Rule, Func<RuleSet, object?> Value)
{
    /// <summary>It says something of a course's limits, and nothing where no course is opened.</summary>
    public bool IsOfCourse => Rule is "maxVisits" or "maxWeeks" or "booster" or "reminder";
}

internal static class RuleFields
{
    /// <summary>In the order in which a version is read.</summary>
    public static IReadOnlyList<RuleField> All { get; } =
    [
        new("target.minAgeMonths", "age", r => r.Target.MinAgeMonths),
        new("target.maxAgeMonths", "age", r => r.Target.MaxAgeMonths),
        new("target.prenatal", "prenatal", r => r.Target.Prenatal),
        new("target.prenatalWeeksBeforeDue", "prenatal", r => r.Target.PrenatalWeeksBeforeDue),
        new("target.daycareRequired", "daycare", r => r.Target.DaycareRequired),
        new("target.acquaintanceRequired", "acquaintance", r => r.Target.AcquaintanceRequired),
        new("target.supportCourseRequired", "supportCourse", r => r.Target.SupportCourseRequired),
        new("course.maxVisits", "maxVisits", r => r.Course.MaxVisits),
        new("course.maxWeeks", "maxWeeks", r => r.Course.MaxWeeks),
        new("course.pauseExtendsLimit", "maxWeeks", r => r.Course.PauseExtendsLimit),
        new("course.boosterEarliestDays", "booster", r => r.Course.BoosterEarliestDays),
        new("course.boosterLatestDays", "booster", r => r.Course.BoosterLatestDays),
        new("consentBy", "consent", r => r.ConsentBy),
        new("catalogue", "catalogue", r => r.Catalogue),
        new("reminderDays", "reminder", r => r.ReminderDays),
    ];

    /// <summary>The rules, each once.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. All.Select(f => f.Rule).Distinct()];

    /// <summary>What was said of a rule's fields, each once; null where nothing was.</summary>
    /// <param name="reasons">By the field's path.</param>
    public static string? ReasonOf(string rule, IReadOnlyDictionary<string, string> reasons)
    {
        var said = All.Where(f => f.Rule == rule).Select(f => reasons.GetValueOrDefault(f.Path)).OfType<string>().Distinct();
        return string.Join(' ', said) is { Length: > 0 } reason ? reason : null;
    }

    public static bool Knows(string path) => All.Any(f => f.Path == path);

    /// <summary>The fields in which two sets of rules say something else.</summary>
    public static IEnumerable<RuleField> Differing(RuleSet rules, RuleSet from) => All.Where(f => !Equals(f.Value(rules), f.Value(from)));
}
