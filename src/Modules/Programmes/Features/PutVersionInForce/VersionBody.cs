using System.Text.Json.Serialization;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Pipeline;
using FluentValidation;
using FluentValidation.Results;

namespace BarnetIMidten.Programmes.Features.PutVersionInForce;

/// <param name="Base">The key of a base programme, <c>national-1000-days</c>.</param>
/// <param name="EffectiveFrom">The first day it is in force, past or future.</param>
/// <param name="Name">The base's own name, if nothing is said.</param>
/// <param name="Note">Why.</param>
/// <param name="Reasons">Why each overridden field is as it is, by its path: <c>{"course.maxWeeks":"…"}</c>.</param>
internal record VersionBody(
    string? Base,
    DateOnly? EffectiveFrom,
    string? Name,
    RuleOverrides? Overrides,
    string? Note,
    IReadOnlyDictionary<string, string?>? Reasons = null
)
{
    /// <summary>What was said of a field, and not left blank; null where nothing was.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? ReasonsGiven =>
        Reasons?.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(r => r.Key, r => r.Value!, StringComparer.Ordinal)
            is { Count: > 0 } given
            ? given
            : null;
}

/// <summary>What a version needs to be drawn up at all; the reason is asked for when it is put in force.</summary>
internal sealed class VersionBodyShape : AbstractValidator<VersionBody>
{
    public VersionBodyShape()
    {
        this.HaveBase();
        RuleFor(b => b.EffectiveFrom).Required().InReach();
        RuleFor(b => b.Name).AtMost(Rules.Name);
        this.HaveReasons();
    }
}

internal static class VersionShapes
{
    /// <summary>Any day that a programme can have been, or be decided to be, in force from.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> InReach<T>(this IRuleBuilder<T, DateOnly?> rule) => rule.InYears(1900, 2100);

    public static void HaveBase<T>(this AbstractValidator<T> shape)
        where T : VersionBody
    {
        shape.RuleFor(b => b.Base).Required();
        shape.RuleFor(b => b.Base).Must(key => key is null || BaseProgrammes.Find(key) is not null).WithErrorCode("programme.unknown-base");
    }

    /// <summary>Each reason stands at a field that there is, and can be kept.</summary>
    public static void HaveReasons<T>(this AbstractValidator<T> shape)
        where T : VersionBody =>
        shape
            .RuleFor(b => b.Reasons)
            .Custom(
                (reasons, context) =>
                {
                    foreach (var (path, reason) in reasons ?? new Dictionary<string, string?>())
                    {
                        var code =
                            !RuleFields.Knows(path) ? "field.unknown-value"
                            : reason?.Contains('\0', StringComparison.Ordinal) == true ? "field.unreadable"
                            : reason?.Length > Rules.FreeText ? "field.too-long"
                            : null;
                        if (code is not null)
                        {
                            context.AddFailure(
                                new ValidationFailure($"Reasons.{path}", "")
                                {
                                    ErrorCode = code,
                                    CustomState = new object?[] { Rules.FreeText },
                                }
                            );
                        }
                    }
                }
            );
}
