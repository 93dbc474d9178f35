using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>A version as the form holds it. The names are those of the request, so that a refusal lands at its field.</summary>
public sealed class VersionForm
{
    public string? Base { get; set; }
    public DateOnly? EffectiveFrom { get; set; }
    public string? Name { get; set; }
    public string? Note { get; set; }
    public OverridesForm? Overrides { get; set; }

    internal VersionBody ToBody() => new(Base, EffectiveFrom, Name, Overrides?.ToOverrides(), Note);
}

/// <summary>Every rule as it shall be. It begins as the base's own, so whatever is left alone stays the base's; an empty number is no limit.</summary>
public sealed class OverridesForm
{
    public TargetForm Target { get; set; } = new();
    public CourseForm Course { get; set; } = new();
    public ConsentBy? ConsentBy { get; set; }
    public string? Catalogue { get; set; }

    internal static OverridesForm Of(BaseProgramme from) =>
        new()
        {
            Target = TargetForm.Of(from.Target),
            Course = CourseForm.Of(from.Course),
            ConsentBy = from.ConsentBy,
            Catalogue = from.Catalogue,
        };

    internal RuleOverrides ToOverrides() => new(Target.ToOverrides(), Course.ToOverrides(), ConsentBy, Catalogue);
}

public sealed class TargetForm
{
    public int? MinAgeMonths { get; set; }
    public int? MaxAgeMonths { get; set; }
    public bool Prenatal { get; set; }
    public int? PrenatalWeeksBeforeDue { get; set; }
    public bool DaycareRequired { get; set; }
    public bool AcquaintanceRequired { get; set; }
    public bool SupportCourseRequired { get; set; }

    internal static TargetForm Of(TargetGroup target) =>
        new()
        {
            MinAgeMonths = target.MinAgeMonths,
            MaxAgeMonths = target.MaxAgeMonths,
            Prenatal = target.Prenatal,
            PrenatalWeeksBeforeDue = target.PrenatalWeeksBeforeDue,
            DaycareRequired = target.DaycareRequired,
            AcquaintanceRequired = target.AcquaintanceRequired,
            SupportCourseRequired = target.SupportCourseRequired,
        };

    internal TargetOverrides ToOverrides() =>
        new(MinAgeMonths, MaxAgeMonths, Prenatal, PrenatalWeeksBeforeDue, DaycareRequired, AcquaintanceRequired, SupportCourseRequired);
}

public sealed class CourseForm
{
    public int? MaxVisits { get; set; }
    public int? MaxWeeks { get; set; }
    public int? BoosterEarliestDays { get; set; }
    public int? BoosterLatestDays { get; set; }
    public bool PauseExtendsLimit { get; set; }

    internal static CourseForm Of(CourseLimits course) =>
        new()
        {
            MaxVisits = course.MaxVisits,
            MaxWeeks = course.MaxWeeks,
            BoosterEarliestDays = course.BoosterEarliestDays,
            BoosterLatestDays = course.BoosterLatestDays,
            PauseExtendsLimit = course.PauseExtendsLimit,
        };

    internal CourseOverrides ToOverrides() => new(MaxVisits, MaxWeeks, BoosterEarliestDays, BoosterLatestDays, PauseExtendsLimit);
}
