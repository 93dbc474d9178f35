namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>From kroner to pixels down a picture. Zero is always in it, and above and below the figures there is room for words.</summary>
internal sealed class ChartScale
{
    /// <summary>Height of every picture over years.</summary>
    public const double Height = 250;

    private const double Above = 34,
        Below = 54;

    private readonly double high;
    private readonly double pixelsPerKrone;

    public ChartScale(IEnumerable<decimal> values)
    {
        var all = values.Select(v => (double)v).Append(0).ToList();
        high = all.Max();
        var span = high - all.Min();
        pixelsPerKrone = span > 0 ? (Height - Above - Below) / span : 0;
        // nothing but zeros: a line at the foot
        Lift = span > 0 ? 0 : Height - Above - Below;
    }

    public double Zero => Y(0);

    private double Lift { get; }

    public double Y(decimal value) => Above + Lift + ((high - (double)value) * pixelsPerKrone);

    public double Length(decimal value) => Math.Abs((double)value) * pixelsPerKrone;
}
