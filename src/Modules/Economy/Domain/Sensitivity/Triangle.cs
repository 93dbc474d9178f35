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

    /// <param name="unit">From 0 up to, not including, 1.</param>
    public double Less1(double unit)
    {
        var isLow = unit < below;
        var root = Math.Sqrt(isLow ? unit * lowArea : (1 - unit) * highArea);
        return isLow ? toLow + root : toHigh - root;
    }
}
