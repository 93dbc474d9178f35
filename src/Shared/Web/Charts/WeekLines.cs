using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;week-lines mondays="…" before="…" after="…" title="…" says="…" /&gt;</c>: two curves over weeks, as it is and as it would be:
/// a broken line and a whole one over its area, so that they are told apart without colour.</summary>
[HtmlTargetElement("week-lines", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WeekLines(Phrasebook texts) : ChartFrame(texts)
{
    public required IReadOnlyList<DateOnly> Mondays { get; set; }

    public required ChartSeries Before { get; set; }

    public required ChartSeries After { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var weeks = Mondays.Select(ISOWeek.GetWeekOfYear).ToList();
        var (scale, place) = (new ChartScale([.. Before.Values, .. After.Values]), new ChartColumns(weeks));
        List<(double X, double Y)> Along(ChartSeries series) => [.. series.Values.Select((v, i) => (place.Middle(i), scale.Y(v)))];
        var (before, after) = (Along(Before), Along(After));
        var picture = Picture(ChartScale.Height);
        picture.Add(
            Stretched(
                Shape("polygon", "under", [(after[0].X, scale.Zero), .. after, (after[^1].X, scale.Zero)]),
                Shape("polyline", "curve", after),
                Shape("polyline", "curve-before", before)
            ),
            Axis(scale.Zero),
            Svg.Text("", 0, scale.Zero - 6, "0")
        );
        foreach (var i in (int[])[0, weeks.Count - 1])
        {
            var (high, low) = Before.Values[i] >= After.Values[i] ? (Before, After) : (After, Before);
            picture.Add(Label(place.Middle(i), scale.Y(high.Values[i]) - 10, high.Values[i]));
            if (high.Values[i] != low.Values[i])
            {
                picture.Add(Label(place.Middle(i), scale.Y(low.Values[i]) + 20, low.Values[i]));
            }
        }

        picture.Add([.. place.Labels()]);
        Means(Svg.Box("version-now", 0, 6, 100, 3), After.Name);
        Means(Svg.Box("dashes", 0, 6, 100, 3), Before.Name);
        Put(
            output,
            picture,
            ChartUnit.Count,
            Texts["chart.week"],
            weeks.Select(w => w.ToString(CultureInfo.InvariantCulture)),
            [(Before.Name, Before.Values.Select(v => (decimal?)v)), (After.Name, After.Values.Select(v => (decimal?)v))]
        );
    }

    private static IHtmlContent Label(double x, double y, decimal value) =>
        Svg.Text("strong", x, y, DanishFormat.Number(value, 1), Svg.Within(x, 6));
}
