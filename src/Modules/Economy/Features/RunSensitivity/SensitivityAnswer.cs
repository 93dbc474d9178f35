using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>What a business case may come to under uncertain volumes: estimated figures. The same request gives the same bytes.</summary>
/// <param name="RepaidProbability">The share of the draws in which the summed balance is at least 0 in the last year.</param>
/// <param name="Swings">Present value at the ends of each range alone, the widest first.</param>
/// <param name="Fan">Net summed from the first year, at the end of each year.</param>
internal sealed record SensitivityAnswer(
    int Draws,
    long Seed,
    SensitivityAnswer.Spread NetPresentValue,
    decimal RepaidProbability,
    IReadOnlyList<SensitivityAnswer.SwingOf> Swings,
    IReadOnlyList<SensitivityAnswer.FanYear> Fan
)
{
    /// <summary>Percentiles by nearest rank.</summary>
    internal sealed record Spread(Kroner P5, Kroner P50, Kroner P95);

    internal sealed record SwingOf(string Key, Kroner Low, Kroner High);

    internal sealed record FanYear(int Year, Kroner P5, Kroner P50, Kroner P95);

    public static SensitivityAnswer Of(SensitivityBody asked, Simulation simulation, Simulated drawn) =>
        new(
            asked.DrawsOrUsual,
            asked.SeedOrOne,
            new Spread(
                Rounding.Shown(drawn.NetPresentValue.P5),
                Rounding.Shown(drawn.NetPresentValue.P50),
                Rounding.Shown(drawn.NetPresentValue.P95)
            ),
            (decimal)drawn.Repaid / asked.DrawsOrUsual,
            [.. simulation.Swings().Select(s => new SwingOf(s.Key, s.Low.Shown(), s.High.Shown()))],
            [.. drawn.Fan.Select(y => new FanYear(y.Year, Rounding.Shown(y.Net.P5), Rounding.Shown(y.Net.P50), Rounding.Shown(y.Net.P95)))]
        );
}
