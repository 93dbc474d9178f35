using System.Diagnostics;

namespace BarnetIMidten.Benchmarks;

/// <summary>A ratio, round by round, of the product to its reference.</summary>
internal sealed record Ratio(string Name, string What, double Product, double Reference, string Unit, double Aim, bool LessIsBetter)
{
    public double Value => Product / Reference;

    /// <summary>Of the medians; the aim is a ratio of at least so much.</summary>
    public static Ratio AtLeast(
        string name,
        string what,
        IEnumerable<double> product,
        IEnumerable<double> reference,
        string unit,
        double aim
    ) => new(name, what, Measure.Median(product), Measure.Median(reference), unit, aim, LessIsBetter: false);

    /// <summary>Of the medians; the aim is a ratio of at most so much.</summary>
    public static Ratio AtMost(
        string name,
        string what,
        IEnumerable<double> product,
        IEnumerable<double> reference,
        string unit,
        double aim
    ) => new(name, what, Measure.Median(product), Measure.Median(reference), unit, aim, LessIsBetter: true);

    public bool Reached => LessIsBetter ? Value <= Aim : Value >= Aim;

    public override string ToString() =>
        FormattableString.Invariant(
            $"{Name, -4} {What, -46} product {Product, 10:F2} reference {Reference, 10:F2} {Unit, -12} ratio {Value, 6:F2} aim {(LessIsBetter ? "<=" : ">=")} {Aim:F2} {(Reached ? "reached" : "MISSED")}"
        );
}

internal static class Measure
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Runs a step from several callers until the time is up: steps a second, and the 99th percentile of one in milliseconds.</summary>
    public static async Task<(double Rate, double P99)> Load(int callers, TimeSpan time, Func<int, Task> step)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Steps(caller, time, step))));
        var all = times.SelectMany(t => t).Order().ToArray();
        return (all.Length / watch.Elapsed.TotalSeconds, all[(int)(all.Length * 0.99)]);
    }

    private static async Task<List<double>> Steps(int caller, TimeSpan time, Func<int, Task> step)
    {
        var times = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; )
        {
            var started = Stopwatch.GetTimestamp();
            await step(caller);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }
}
