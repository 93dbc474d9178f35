using System.Diagnostics;
using BarnetIMidten.Benchmarks.Databases;
using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Benchmarks;

/// <summary>P10: 100,000 draws of the Ishøj case, seven years, with percentiles, on one thread; with one line uncertain and with all six.
/// The reference sorts as many doubles.</summary>
internal static class Sensitivity
{
    private const int Draws = 100_000;
    private const long Seed = 7;

    public static Task Run(Bench bench)
    {
        if (bench.Databases is not FileDatabases)
        {
            Console.WriteLine("sensitivity: it asks no database, and is the same whatever keeps them");
            return Task.CompletedTask;
        }

        var plan = CaseTemplates.Find("ishoej-2021")!.Plan;
        Measured(bench, "100,000 draws, one line uncertain", plan, [new VolumeRange("family-treatment", 0.5m, 1.5m)]);
        Measured(bench, "100,000 draws, all six lines uncertain", plan, [.. plan.Lines.Select(l => new VolumeRange(l.Key, 0.5m, 1.5m))]);
        return Task.CompletedTask;
    }

    private static void Measured(Bench bench, string what, CasePlan plan, IReadOnlyList<VolumeRange> ranges)
    {
        var stream = Xoshiro256.Streams(Seed, 1)[0];
        var values = Enumerable.Range(0, Draws).Select(_ => stream.NextUnit()).ToArray();
        void Draw() => new Simulation(plan, ranges, CaseTable.UsualRate).Draw(Draws, Seed, _ => { }, default);

        // until both run as the compiler will leave them
        for (var i = 0; i < 50; i++)
        {
            Draw();
            Array.Sort((double[])values.Clone());
        }

        var (drawn, sorted) = (new List<double>(), new List<double>());
        for (var round = 0; round < Bench.Rounds * 5; round++)
        {
            drawn.Add(Milliseconds(Draw));
            var copy = (double[])values.Clone();
            sorted.Add(Milliseconds(() => Array.Sort(copy)));
        }

        bench.Add(Ratio.AtMost("P10", what, drawn, sorted, "ms", 2.0));
    }

    private static double Milliseconds(Action step)
    {
        var begun = Stopwatch.GetTimestamp();
        step();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
