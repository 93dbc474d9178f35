using System.Diagnostics;

namespace BarnetIMidten.Benchmarks;

/// <summary>How things are measured, and what is made of many figures.</summary>
internal static class Measure
{
    private const double Falls = 0.97;
    private const int Patience = 4;
    private const int Bound = 40;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Asks until the cost no longer falls, as it does while the runtime compiles anew what is asked most: what is measured after it holds for
    /// a server that has been up for some minutes.</summary>
    /// <returns>What the first cost.</returns>
    public static async Task<double> Warm(Func<Task<double>> cost)
    {
        var first = await cost();
        var (least, since) = (first, 0);
        for (var n = 1; n < Bound && since < Patience; n++)
        {
            var next = await cost();
            (least, since) = next < least * Falls ? (next, 0) : (least, since + 1);
        }

        return first;
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
