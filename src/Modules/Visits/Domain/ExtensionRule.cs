using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Visits.Domain;

/// <summary>What can be asked for and given beyond the limits: something, of what has a limit, before the end.</summary>
internal static class ExtensionRule
{
    /// <summary>Visits or weeks in one extension.</summary>
    public const int Most = 52;

    public static Refusal? Check(Extra extra, DateOnly? endedOn, CourseLimits rules) =>
        extra is { Visits: 0, Weeks: 0 }
            ? Refusal.Invalid(new FieldError("extraVisits", "extension.nothing"), new FieldError("extraWeeks", "extension.nothing"))
        : extra.Visits > 0 && rules.MaxVisits is null ? Refusal.Field("extraVisits", "extension.no-limit-on-visits")
        : extra.Weeks > 0 && rules.MaxWeeks is null ? Refusal.Field("extraWeeks", "extension.no-limit-on-weeks")
        : endedOn is { } ended ? Refusal.Conflict("course.ended", ended)
        : null;
}
