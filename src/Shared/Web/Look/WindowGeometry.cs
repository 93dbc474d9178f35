namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Where a window and today lie on a bar, in percent of its width.</summary>
public sealed record WindowGeometry(double Start, double Width, double Today)
{
    /// <summary>Of a phone: two days of text, »12. maj« and »26. maj«, need about two fifths of it.</summary>
    private const double LetterWidth = 2.5;

    public double End => Start + Width;

    public static double WidthOf(string text) => text.Length * LetterWidth;

    public bool HasRoomFor(string first, string last) => Width >= WidthOf(first) + WidthOf(last);

    /// <summary>The bar is the window with a third of it on both sides, and longer where today lies farther out.</summary>
    public static WindowGeometry Of(DateOnly from, DateOnly to, DateOnly today)
    {
        // a day is a stretch, so the last day is inside the window
        double first = from.DayNumber,
            after = to.DayNumber + 1,
            now = today.DayNumber + 0.5;
        var margin = Math.Max(1, (after - first) / 3);
        var start = Math.Min(first - margin, now - (margin / 2));
        var end = Math.Max(after + margin, now + (margin / 2));
        double At(double day) => Math.Round((day - start) / (end - start) * 100, 2);
        return new WindowGeometry(At(first), At(after) - At(first), At(now));
    }
}
