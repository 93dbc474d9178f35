using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>The shapes that several use cases of this room share.</summary>
internal static class Shapes
{
    public static IRuleBuilderOptions<T, int?> Between<T>(this IRuleBuilder<T, int?> rule, int least, int most) =>
        rule.Must(number => number is null || (number >= least && number <= most))
            .WithErrorCode("visit.out-of-range")
            .WithState(_ => new object?[] { least, most });
}
