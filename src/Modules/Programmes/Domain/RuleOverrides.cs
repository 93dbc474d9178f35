using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>Where a municipality decides otherwise than the base programme. What is left out stays as it is, null sets null.</summary>
internal sealed record RuleOverrides(
    TargetOverrides? Target,
    CourseOverrides? Course,
    Optional<ConsentBy?> ConsentBy,
    Optional<string?> Catalogue
);

/// <summary>Ages in completed months, weeks before the due date.</summary>
internal sealed record TargetOverrides(
    Optional<int?> MinAgeMonths,
    Optional<int?> MaxAgeMonths,
    Optional<bool?> Prenatal,
    Optional<int?> PrenatalWeeksBeforeDue,
    Optional<bool?> DaycareRequired,
    Optional<bool?> AcquaintanceRequired,
    Optional<bool?> SupportCourseRequired
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
    Optional<int?> MaxVisits,
    Optional<int?> MaxWeeks,
    Optional<int?> BoosterEarliestDays,
    Optional<int?> BoosterLatestDays,
    Optional<bool?> PauseExtendsLimit
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
