using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>A version as it would be: a base programme, and where the municipality decides otherwise.</summary>
internal static class VersionDraft
{
    private const string AndOwn = ", " + RuleSources.Own;

    /// <returns>The version, or the fields that are wrong (<see cref="Contradictions"/>, null where a rule needs a value, an unknown catalogue).</returns>
    public static Result<ProgrammeVersion> Of(
        BaseProgramme from,
        RuleOverrides? overrides,
        DateOnly effectiveFrom,
        string? name,
        ProgrammeVersionId id
    )
    {
        var target = overrides?.Target?.On(from.Target) ?? from.Target;
        var course = overrides?.Course?.On(from.Course) ?? from.Course;
        var consent = overrides?.ConsentBy.OrKeep(from.ConsentBy) ?? from.ConsentBy;
        var catalogue = overrides?.Catalogue.Or(from.Catalogue) ?? from.Catalogue;
        IReadOnlyList<FieldError> faults = [.. NullsIn(overrides), .. Unknown(catalogue), .. Contradictions.Of(target, course)];
        if (faults.Count > 0)
        {
            return Refusal.Invalid(faults);
        }

        var sources = SourcesOf(from, target, course, consent);
        var isOwn = sources != from.Sources || catalogue != from.Catalogue;
        return new ProgrammeVersion(
            id,
            from.Key,
            string.IsNullOrWhiteSpace(name) ? from.Name : name.Trim(),
            effectiveFrom,
            target,
            course,
            consent,
            catalogue,
            isOwn ? from.Source + AndOwn : from.Source,
            from.OpensCourse,
            sources
        );
    }

    /// <summary>A rule that says something else than the base's is the municipality's own.</summary>
    private static RuleSources SourcesOf(BaseProgramme from, TargetGroup target, CourseLimits course, ConsentBy consent)
    {
        static string Of<T>(T rule, T kept, string source) => EqualityComparer<T>.Default.Equals(rule, kept) ? source : RuleSources.Own;
        var (t, c, s) = (from.Target, from.Course, from.Sources);
        return new RuleSources(
            Age: Of((target.MinAgeMonths, target.MaxAgeMonths), (t.MinAgeMonths, t.MaxAgeMonths), s.Age),
            Prenatal: Of((target.Prenatal, target.PrenatalWeeksBeforeDue), (t.Prenatal, t.PrenatalWeeksBeforeDue), s.Prenatal),
            Daycare: Of(target.DaycareRequired, t.DaycareRequired, s.Daycare),
            Acquaintance: Of(target.AcquaintanceRequired, t.AcquaintanceRequired, s.Acquaintance),
            SupportCourse: Of(target.SupportCourseRequired, t.SupportCourseRequired, s.SupportCourse),
            MaxVisits: Of(course.MaxVisits, c.MaxVisits, s.MaxVisits),
            MaxWeeks: Of((course.MaxWeeks, course.PauseExtendsLimit), (c.MaxWeeks, c.PauseExtendsLimit), s.MaxWeeks),
            Booster: Of((course.BoosterEarliestDays, course.BoosterLatestDays), (c.BoosterEarliestDays, c.BoosterLatestDays), s.Booster),
            Consent: Of(consent, from.ConsentBy, s.Consent)
        );
    }

    private static IEnumerable<FieldError> Unknown(string catalogue) =>
        Catalogues.Keys.Contains(catalogue) ? [] : [new FieldError("overrides.catalogue", "field.unknown-value")];

    /// <summary>Null sets null, and these rules cannot be without a value.</summary>
    private static IEnumerable<FieldError> NullsIn(RuleOverrides? overrides)
    {
        var (target, course) = (overrides?.Target, overrides?.Course);
        (string Field, bool IsNull)[] sent =
        [
            ("target.minAgeMonths", target?.MinAgeMonths is { Given: true, Value: null }),
            ("target.maxAgeMonths", target?.MaxAgeMonths is { Given: true, Value: null }),
            ("target.prenatal", target?.Prenatal is { Given: true, Value: null }),
            ("target.daycareRequired", target?.DaycareRequired is { Given: true, Value: null }),
            ("target.acquaintanceRequired", target?.AcquaintanceRequired is { Given: true, Value: null }),
            ("target.supportCourseRequired", target?.SupportCourseRequired is { Given: true, Value: null }),
            ("course.pauseExtendsLimit", course?.PauseExtendsLimit is { Given: true, Value: null }),
            ("consentBy", overrides?.ConsentBy is { Given: true, Value: null }),
            ("catalogue", overrides?.Catalogue is { Given: true, Value: null }),
        ];
        return sent.Where(s => s.IsNull).Select(s => new FieldError($"overrides.{s.Field}", "programme.no-null"));
    }
}
