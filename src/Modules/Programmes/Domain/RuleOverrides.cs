using System.Text.Json.Serialization;
using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>Where a municipality decides otherwise than the base programme. What is left out stays as it is, null sets null.</summary>
internal sealed record RuleOverrides(
    TargetOverrides? Target,
    CourseOverrides? Course,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<ConsentBy?> ConsentBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<string?> Catalogue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> ReminderDays
)
{
    /// <summary>The rules as they would be.</summary>
    public RuleSet On(RuleSet kept) =>
        new(
            Target?.On(kept.Target) ?? kept.Target,
            Course?.On(kept.Course) ?? kept.Course,
            ConsentBy.OrKeep(kept.ConsentBy),
            Catalogue.Or(kept.Catalogue) ?? kept.Catalogue,
            ReminderDays.OrKeep(kept.ReminderDays)
        );
}

/// <summary>Ages in completed months, weeks before the due date.</summary>
internal sealed record TargetOverrides(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> MinAgeMonths,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> MaxAgeMonths,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<bool?> Prenatal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> PrenatalWeeksBeforeDue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<bool?> DaycareRequired,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<bool?> AcquaintanceRequired,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<bool?> SupportCourseRequired
)
{
    public TargetGroup On(TargetGroup kept) =>
        new(
            MinAgeMonths.OrKeep(kept.MinAgeMonths),
            MaxAgeMonths.OrKeep(kept.MaxAgeMonths),
            Prenatal.OrKeep(kept.Prenatal),
            PrenatalWeeksBeforeDue.Or(kept.PrenatalWeeksBeforeDue),
            DaycareRequired.OrKeep(kept.DaycareRequired),
            AcquaintanceRequired.OrKeep(kept.AcquaintanceRequired),
            SupportCourseRequired.OrKeep(kept.SupportCourseRequired)
        );
}

/// <summary>Null is no limit; no booster window is no booster.</summary>
internal sealed record CourseOverrides(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> MaxVisits,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> MaxWeeks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> BoosterEarliestDays,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<int?> BoosterLatestDays,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Optional<bool?> PauseExtendsLimit
)
{
    public CourseLimits On(CourseLimits kept) =>
        new(
            MaxVisits.Or(kept.MaxVisits),
            MaxWeeks.Or(kept.MaxWeeks),
            BoosterEarliestDays.Or(kept.BoosterEarliestDays),
            BoosterLatestDays.Or(kept.BoosterLatestDays),
            PauseExtendsLimit.OrKeep(kept.PauseExtendsLimit)
        );
}
