using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>Where figures are rounded, and nowhere else: on their way into an answer.</summary>
internal static class Rounding
{
    /// <summary>Divided by it a decimal loses the zeros at its end, so that an amount is written in one way only.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>To the øre, half away from zero; and zero has no sign.</summary>
    public static Kroner Shown(this Kroner amount) => amount.RoundedToOere is { Amount: not 0 } rounded ? rounded / One : Kroner.Zero;

    public static Kroner Shown<TKind>(this Figure<TKind> figure)
        where TKind : IFigureKind => figure.Amount.Shown();

    public static IReadOnlyList<Kroner> Shown<TKind>(this IEnumerable<Figure<TKind>> figures)
        where TKind : IFigureKind => [.. figures.Select(f => f.Shown())];

    /// <summary>A share to the thousandth: 0.383 is 38.3 %.</summary>
    public static decimal Share(decimal share) => decimal.Round(share, 3, MidpointRounding.AwayFromZero);

    /// <summary>A number of courses to the hundredth.</summary>
    public static decimal? Courses(decimal? courses) =>
        courses is { } number ? decimal.Round(number, 2, MidpointRounding.AwayFromZero) : null;

    public static Kroner Shown(double drawn) => new Kroner((decimal)drawn).Shown();
}
