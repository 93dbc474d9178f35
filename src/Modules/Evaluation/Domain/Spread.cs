using System.Globalization;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>How a number lies among courses: of how many, their mean, and the one in the middle.</summary>
/// <param name="N">Null where it is withheld.</param>
internal sealed record Spread(int? N, decimal? Mean, decimal? Median)
{
    /// <summary>The fewest of which the one in the middle is told: five lie at either side of it.</summary>
    public const int FewestForMedian = 2 * SmallNumbers.Fewest;
    private const int Decimals = 1;

    public static Spread Withheld { get; } = new(null, null, null);

    /// <summary>A number as the key that courses are counted by.</summary>
    public static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="parts">How many courses there are under each number.</param>
    public static Spread Of(IReadOnlyList<Part> parts)
    {
        var n = parts.Sum(p => p.N);
        if (SmallNumbers.Total(n) is null)
        {
            return Withheld;
        }

        var numbers = parts.Select(p => (Number: int.Parse(p.Key, CultureInfo.InvariantCulture), p.N)).OrderBy(p => p.Number).ToList();
        return new Spread(
            n,
            Rounded(numbers.Sum(p => (decimal)p.Number * p.N) / n),
            n < FewestForMedian ? null : Rounded((At((n - 1) / 2) + At(n / 2)) / 2m)
        );

        int At(int place)
        {
            foreach (var (number, many) in numbers)
            {
                place -= many;
                if (place < 0)
                {
                    return number;
                }
            }

            throw new InvalidOperationException("There are fewer than there are.");
        }
    }

    private static decimal Rounded(decimal number) => Math.Round(number, Decimals, MidpointRounding.AwayFromZero);
}
