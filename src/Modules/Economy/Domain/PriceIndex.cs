namespace BarnetIMidten.Economy.Domain;

/// <summary>A municipality's price and wage percentages, year by year as it entered them. None is invented: a year without one is named.</summary>
/// <param name="Percents">By how many per cent prices rose from the year before to this one.</param>
internal sealed record PriceIndex(IReadOnlyDictionary<int, decimal> Percents)
{
    public const decimal Lowest = -15m;
    public const decimal Highest = 15m;

    public static PriceIndex Empty { get; } = new(new Dictionary<int, decimal>());

    /// <summary>The years whose percentage is needed between two years' prices, and is missing.</summary>
    public IEnumerable<int> Missing(int from, int to) => Steps(from, to).Where(year => !Percents.ContainsKey(year));

    /// <summary>What an amount in the one year's prices is multiplied by to stand in the other's.</summary>
    /// <exception cref="KeyNotFoundException">A percentage is missing: ask <see cref="Missing"/> first.</exception>
    public decimal Factor(int from, int to)
    {
        var rise = Steps(from, to).Aggregate(1m, (factor, year) => factor * (1 + Percents[year] / 100));
        return to >= from ? rise : 1 / rise;
    }

    private static IEnumerable<int> Steps(int from, int to) => Enumerable.Range(Math.Min(from, to) + 1, Math.Abs(to - from));
}
