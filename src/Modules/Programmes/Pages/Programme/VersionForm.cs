using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.RehearseVersion;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>A version as the form holds it. The names are those of the request, so that a refusal lands at its field.</summary>
public sealed class VersionForm
{
    public string? Base { get; set; }
    public DateOnly? EffectiveFrom { get; set; }
    public string? Name { get; set; }
    public string? Note { get; set; }
    public OverridesForm? Overrides { get; set; }

    /// <summary>Why a rule is the municipality's own, by the rule: several fields may say one thing.</summary>
    public Dictionary<string, string?> Reasons { get; set; } = [];

    /// <summary>The span of referrals to try it on.</summary>
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    internal static VersionForm Of(BaseProgramme from, VersionBody body) =>
        new()
        {
            Base = body.Base,
            EffectiveFrom = body.EffectiveFrom,
            Name = body.Name,
            Note = body.Note,
            Overrides = OverridesForm.Of(body.Overrides?.On(from.Rules) ?? from.Rules),
            Reasons = body.ReasonsGiven is { } given
                ? RuleFields.Rules.ToDictionary(rule => rule, rule => RuleFields.ReasonOf(rule, given), StringComparer.Ordinal)
                : [],
        };

    /// <summary>Every rule has its place for a reason, written or not.</summary>
    internal void MakeRoom()
    {
        foreach (var rule in RuleFields.Rules)
        {
            Reasons.TryAdd(rule, null);
        }
    }

    internal VersionBody ToBody() => new(Base, EffectiveFrom, Name, Overrides?.ToOverrides(), Note, ReasonsByField());

    internal RehearsalBody ToRehearsal() => new(Base, EffectiveFrom, Name, Overrides?.ToOverrides(), Note, null, From, To);

    /// <summary>A refusal as this form shows it: what is wrong with a field's reason is wrong with its rule's.</summary>
    internal static Refusal InForm(Refusal refusal) =>
        refusal with
        {
            Fields =
            [
                .. refusal
                    .Fields.Where(f => f.Field != "base" || refusal.Fields.Count == 1)
                    .Select(f => f.Field.StartsWith(ReasonsPath, StringComparison.Ordinal) ? f with { Field = RuleOf(f.Field) } : f)
                    .DistinctBy(f => (f.Field, f.Code)),
            ],
        };

    private const string ReasonsPath = "reasons.";

    private static string RuleOf(string field) => $"reasons[{RuleFields.All.First(f => ReasonsPath + f.Path == field).Rule}]";

    /// <summary>Only of what says something else than the base.</summary>
    private Dictionary<string, string?>? ReasonsByField() =>
        BaseProgrammes.Find(Base) is { } from && Overrides?.ToOverrides().On(from.Rules) is { } rules
            ? RuleFields
                .Differing(rules, from.Rules)
                .Where(f => !string.IsNullOrWhiteSpace(Reasons.GetValueOrDefault(f.Rule)))
                .ToDictionary(f => f.Path, f => Reasons[f.Rule], StringComparer.Ordinal)
            : null;
}

/// <summary>Every rule as it shall be. It begins as the base's own, so whatever is left alone stays the base's; an empty number is no limit.</summary>
public sealed class OverridesForm
{
    public TargetForm Target { get; set; } = new();
    public CourseForm Course { get; set; } = new();
    public ConsentBy? ConsentBy { get; set; }
    public string? Catalogue { get; set; }
    public int? ReminderDays { get; set; }

    internal static OverridesForm Of(RuleSet rules) =>
        new()
        {
            Target = TargetForm.Of(rules.Target),
            Course = CourseForm.Of(rules.Course),
            ConsentBy = rules.ConsentBy,
            Catalogue = rules.Catalogue,
            ReminderDays = rules.ReminderDays,
        };

    internal RuleOverrides ToOverrides() => new(Target.ToOverrides(), Course.ToOverrides(), ConsentBy, Catalogue, ReminderDays);
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
