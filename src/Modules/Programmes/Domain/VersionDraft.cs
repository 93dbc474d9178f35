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
        var rules = overrides?.On(from.Rules) ?? from.Rules;
        IReadOnlyList<FieldError> faults = [.. NullsIn(overrides), .. Unknown(rules.Catalogue), .. Contradictions.Of(rules, from)];
        if (faults.Count > 0)
        {
            return Refusal.Invalid(faults);
        }

        return new ProgrammeVersion(
            id,
            from.Key,
            string.IsNullOrWhiteSpace(name) ? from.Name : name.Trim(),
            effectiveFrom,
            rules.Target,
            rules.Course,
            rules.ConsentBy,
            rules.Catalogue,
            rules == from.Rules ? from.Source : from.Source + AndOwn,
            from.OpensCourse,
            SourcesOf(from, rules),
            rules.ReminderDays
        );
    }

    /// <summary>The fields that the municipality decides otherwise and says nothing of: each asks for its reason.</summary>
    public static IReadOnlyList<FieldError> WithoutReason(
        BaseProgramme from,
        RuleOverrides? overrides,
        IReadOnlyDictionary<string, string?>? reasons
    ) =>
        [
            .. RuleFields
                .Differing(overrides?.On(from.Rules) ?? from.Rules, from.Rules)
                .Where(f => string.IsNullOrWhiteSpace(reasons?.GetValueOrDefault(f.Path)))
                .Select(f => new FieldError($"reasons.{f.Path}", "programme.reason-missing")),
        ];

    /// <summary>A rule that says something else than the base's is the municipality's own.</summary>
    private static RuleSources SourcesOf(BaseProgramme from, RuleSet rules)
    {
        var own = RuleFields.Differing(rules, from.Rules).Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        var s = from.Sources;
        return new RuleSources(
            Age: Of("age", s.Age),
            Prenatal: Of("prenatal", s.Prenatal),
            Daycare: Told("daycare", s.Daycare),
            Acquaintance: Told("acquaintance", s.Acquaintance),
            SupportCourse: Told("supportCourse", s.SupportCourse),
            MaxVisits: Of("maxVisits", s.MaxVisits),
            MaxWeeks: Of("maxWeeks", s.MaxWeeks),
            Booster: Of("booster", s.Booster),
            Consent: Told("consent", s.Consent),
            Reminder: Told("reminder", s.Reminder),
            Catalogue: Told("catalogue", s.Catalogue)
        );

        string Of(string rule, string source) => own.Contains(rule) ? RuleSources.Own : source;
        string? Told(string rule, string? source) => own.Contains(rule) ? RuleSources.Own : source;
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
            ("reminderDays", overrides?.ReminderDays is { Given: true, Value: null }),
        ];
        return sent.Where(s => s.IsNull).Select(s => new FieldError($"overrides.{s.Field}", "programme.no-null"));
    }
}
