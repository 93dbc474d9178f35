using System.Globalization;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>Years or weeks side by side: where each stands, in percent, and which of them have room for their words on a phone.</summary>
internal sealed class ChartColumns(IReadOnlyList<int> years)
{
    private const int Most = 8;

    public double Slot => 100.0 / years.Count;

    private int Step => ((years.Count - 1) / Most) + 1;

    public double Middle(int index) => (index + 0.5) * Slot;

    /// <summary>Whether there is room for a word at this year; the last always has it.</summary>
    public bool Speaks(int index) => (years.Count - 1 - index) % Step == 0;

    /// <param name="now">What this year is called, if it is one of them.</param>
    public IEnumerable<IHtmlContent> Labels(int? thisYear = null, string? now = null) =>
        years
            .Select((year, i) => (Year: year, X: Middle(i), Index: i))
            .Where(y => Speaks(y.Index) || y.Year == thisYear)
            .Select(y =>
                y.Year == thisYear
                    ? Svg.Text("today-text", y.X, ChartScale.Height - 8, now!, Svg.Within(y.X, 7))
                    : Svg.Text("", y.X, ChartScale.Height - 8, y.Year.ToString(CultureInfo.InvariantCulture), Anchor.Middle)
            );
}
