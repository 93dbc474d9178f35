using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>What cannot both be true of one version, told at both fields, by their paths in the request.</summary>
internal static class Contradictions
{
    private const string Target = "overrides.target";
    private const string Course = "overrides.course";

    /// <summary>Beyond it no number is meant: nineteen years of weeks.</summary>
    private const int Largest = 1000;

    public static IReadOnlyList<FieldError> Of(TargetGroup target, CourseLimits course) =>
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
        ];

    private static IEnumerable<FieldError> Booster(string? code) =>
        code is null ? [] : Both(isSo: true, code, $"{Course}.boosterEarliestDays", $"{Course}.boosterLatestDays");

    private static IEnumerable<FieldError> Both(bool isSo, string code, string first, string second) =>
        isSo ? [new FieldError(first, code), new FieldError(second, code)] : [];

    private static IEnumerable<FieldError> AtLeast(int least, params IEnumerable<(string Under, string Field, int? Value)> numbers) =>
        numbers
            .Where(n => n.Value < least || n.Value > Largest)
            .Select(n => new FieldError($"{n.Under}.{n.Field}", "programme.out-of-range", least, Largest));
}
