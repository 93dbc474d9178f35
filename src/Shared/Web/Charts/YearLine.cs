using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;year-line years="…" series="…" title="…" says="…" goal-year="2027" goal="2027: tjent hjem" /&gt;</c>: a curve over years with the area to zero under it,
/// and a mark where it reaches its goal.</summary>
[HtmlTargetElement("year-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearLine(Phrasebook texts) : ChartFrame(texts)
{
    public required IReadOnlyList<int> Years { get; set; }

    public required ChartSeries Series { get; set; }

    public int? GoalYear { get; set; }

    /// <summary>The words at the goal.</summary>
    public string? Goal { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (scale, place, unit) = (new ChartScale(Series.Values), new ChartColumns(Years), ChartUnit.For(Series.Values));
        var points = Series.Values.Select((v, i) => (X: place.Middle(i), Y: scale.Y(v))).ToList();
        var picture = Picture(ChartScale.Height);
        picture.Add(
            Stretched(
                Shape("polygon", "under", [(points[0].X, scale.Zero), .. points, (points[^1].X, scale.Zero)]),
                Shape("polyline", "curve", points)
            ),
            Axis(scale.Zero),
            Svg.Text("", 0, scale.Zero - 6, "0")
        );
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = points[i];
            if (Years[i] == GoalYear)
            {
                picture.Add(Svg.Dot("goal", x, y, 8), Svg.Text("goal-text", x, y - 16, Goal ?? "", Svg.Within(x, 20)));
                continue;
            }

            picture.Add(Svg.Dot("point", x, y, 5));
            if (place.Speaks(i))
            {
                picture.Add(Label(points, i, unit.Say(Series.Values[i])));
            }
        }

        picture.Add([.. place.Labels()]);
        PutYears(output, picture, unit, Years, [Series]);
    }

    /// <summary>On the side of the point where the curve is not.</summary>
    private static IHtmlContent Label(List<(double X, double Y)> points, int i, string text)
    {
        var (x, y) = points[i];
        var fromAbove = i > 0 && points[i - 1].Y < y;
        var toAbove = i < points.Count - 1 && points[i + 1].Y < y;
        var toBelow = i < points.Count - 1 && points[i + 1].Y > y;
        return toBelow ? Svg.Text("strong", x, y - 12, text, fromAbove ? Anchor.Start : Anchor.Middle, fromAbove ? 4 : 0)
            : toAbove || fromAbove ? Svg.Text("strong", x, y + 24, text, Anchor.Middle)
            : Svg.Text("strong", x, y - 12, text, Anchor.Middle);
    }
}
