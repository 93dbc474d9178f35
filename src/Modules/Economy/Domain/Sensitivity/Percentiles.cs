using System.Numerics;
using System.Runtime.InteropServices;

namespace BarnetIMidten.Economy.Domain;

/// <summary>Three percentiles by nearest rank: the smallest drawn value that at least so many per cent of the draws do not exceed.</summary>
internal readonly record struct Percentiles(double P5, double P50, double P95)
{
    private const int Buckets = 4096;

    /// <summary>Found without sorting: the values are counted into buckets of equal width, and only the buckets that hold the three ranks are sorted.</summary>
    public static Percentiles Of(ReadOnlySpan<double> values)
    {
        var (least, most) = Ends(values);
        if (least == most)
        {
            return new Percentiles(least, least, least);
        }

        var scale = (Buckets - 1) / (most - least);
        Span<int> counts = stackalloc int[Buckets];
        counts.Clear();
        foreach (var value in values)
        {
            counts[(int)((value - least) * scale)]++;
        }

        Span<int> ranks = [Rank(values.Length, 5), Rank(values.Length, 50), Rank(values.Length, 95)];
        Span<int> before = stackalloc int[3];
        Span<int> at = stackalloc int[3];
        for (var i = 0; i < 3; i++)
        {
            while (before[i] + counts[at[i]] <= ranks[i])
            {
                before[i] += counts[at[i]++];
            }
        }

        return Pick(values, least, scale, (at[0], at[1], at[2]), (ranks[0] - before[0], ranks[1] - before[1], ranks[2] - before[2]));
    }

    public Percentiles Around(double middle) => new(P5 + middle, P50 + middle, P95 + middle);

    /// <summary>Counted from 0.</summary>
    private static int Rank(int count, int percent) => (int)((((long)count * percent) + 99) / 100) - 1;

    private static Percentiles Pick(
        ReadOnlySpan<double> values,
        double least,
        double scale,
        (int P5, int P50, int P95) buckets,
        (int P5, int P50, int P95) places
    )
    {
        var (low, middle, high) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var value in values)
        {
            var bucket = (int)((value - least) * scale);
            if (bucket == buckets.P5)
            {
                low.Add(value);
            }

            if (bucket == buckets.P50)
            {
                middle.Add(value);
            }

            if (bucket == buckets.P95)
            {
                high.Add(value);
            }
        }

        return new Percentiles(Sorted(low, places.P5), Sorted(middle, places.P50), Sorted(high, places.P95));
    }

    private static double Sorted(List<double> values, int place)
    {
        values.Sort();
        return values[place];
    }

    private static (double Least, double Most) Ends(ReadOnlySpan<double> values)
    {
        var (low, high) = (new Vector<double>(values[0]), new Vector<double>(values[0]));
        var wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (var several in wide)
        {
            (low, high) = (Vector.Min(low, several), Vector.Max(high, several));
        }

        var (least, most) = (low[0], high[0]);
        for (var i = 1; i < Vector<double>.Count; i++)
        {
            (least, most) = (Math.Min(least, low[i]), Math.Max(most, high[i]));
        }

        foreach (var value in values[(wide.Length * Vector<double>.Count)..])
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return (least, most);
    }
}
