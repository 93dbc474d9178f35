using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>How large a picture's figures are written, where there is no room for every digit. The table behind it holds them all.</summary>
public sealed record ChartUnit
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private readonly string key;
    private readonly decimal divisor;
    private readonly int decimals;

    private ChartUnit(string key, decimal divisor, int decimals) => (this.key, this.divisor, this.decimals) = (key, divisor, decimals);

    /// <summary>How many, and no money.</summary>
    public static ChartUnit Count { get; } = new("chart.count", 1, 0);

    /// <summary>Three digits or more of the largest.</summary>
    public static ChartUnit For(IEnumerable<decimal> values) =>
        values.Select(Math.Abs).DefaultIfEmpty().Max() switch
        {
            >= 100 * Million => new ChartUnit("chart.millions", Million, 0),
            >= 10 * Million => new ChartUnit("chart.millions", Million, 1),
            >= 100 * Thousand => new ChartUnit("chart.thousands", Thousand, 0),
            >= 10 * Thousand => new ChartUnit("chart.thousands", Thousand, 1),
            _ => new ChartUnit("chart.kroner", 1, 0),
        };

    /// <summary>1.000 kr.</summary>
    public string Name(Phrasebook texts) => texts[key];

    /// <summary>−250 for −250.000 in thousands.</summary>
    public string Say(decimal value) => DanishFormat.Number(value / divisor, decimals);
}
