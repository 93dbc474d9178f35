using System.Numerics;
using System.Runtime.InteropServices;

namespace BarnetIMidten.Economy.Domain;

/// <summary>A triangular distribution of a factor, from low to high with its mode at 1, drawn by its inverse; each draw less 1, so that no change is exactly 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Triangle
{
    private readonly double toLow;
    private readonly double toHigh;
    private readonly double below;
    private readonly double lowArea;
    private readonly double highArea;

    /// <param name="low">At most 1.</param>
    /// <param name="high">At least 1.</param>
    public Triangle(double low, double high)
    {
        (toLow, toHigh) = (low - 1, high - 1);
        var width = high - low;
        below = width > 0 ? (1 - low) / width : 0;
        (lowArea, highArea) = (width * (1 - low), width * (high - 1));
    }

    /// <summary>Turns numbers from 0 up to, not including, 1 into draws, as many at once as the machine holds: each by the same steps as one alone.</summary>
    public void Less1(Span<double> units)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(units);
        var (edge, one) = (new Vector<double>(below), Vector<double>.One);
        for (var i = 0; i < wide.Length; i++)
        {
            var unit = wide[i];
            var isLow = Vector.LessThan(unit, edge);
            var root = Vector.SquareRoot(Vector.ConditionalSelect(isLow, unit * lowArea, (one - unit) * highArea));
            wide[i] = Vector.ConditionalSelect(isLow, new Vector<double>(toLow) + root, new Vector<double>(toHigh) - root);
        }

        foreach (ref var unit in units[(wide.Length * Vector<double>.Count)..])
        {
            unit = Less1(unit);
        }
    }

    /// <param name="unit">From 0 up to, not including, 1.</param>
    public double Less1(double unit)
    {
        var isLow = unit < below;
        var root = Math.Sqrt(isLow ? unit * lowArea : (1 - unit) * highArea);
        return isLow ? toLow + root : toHigh - root;
    }
}
