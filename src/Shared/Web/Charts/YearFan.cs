using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;year-fan years="…" low="…" middle="…" high="…" title="…" says="…" /&gt;</c>: where nine draws of ten lie, and the middle one.</summary>
[HtmlTargetElement("year-fan", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearFan(Phrasebook texts) : ChartFrame(texts)
{
    public required IReadOnlyList<int> Years { get; set; }

    public required ChartSeries Low { get; set; }

    public required ChartSeries Middle { get; set; }

    public required ChartSeries High { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var all = Low.Values.Concat(High.Values).ToList();
        var (scale, place, unit) = (new ChartScale(all), new ChartColumns(Years), ChartUnit.For(all));
        List<(double X, double Y)> Along(ChartSeries series) => [.. series.Values.Select((v, i) => (place.Middle(i), scale.Y(v)))];
        var (low, middle, high) = (Along(Low), Along(Middle), Along(High));
        var picture = Picture(ChartScale.Height);
        picture.Add(
            Stretched(Shape("polygon", "fan", [.. high, .. Enumerable.Reverse(low)]), Shape("polyline", "curve", middle)),
            Axis(scale.Zero),
            Svg.Text("", 0, scale.Zero - 6, "0")
        );
        picture.Add(
            Svg.Text("", high[^1].X, high[^1].Y - 10, unit.Say(High.Values[^1]), Svg.Within(high[^1].X, 8)),
            Svg.Text("strong", middle[^1].X, middle[^1].Y - 10, unit.Say(Middle.Values[^1]), Svg.Within(middle[^1].X, 8)),
            Svg.Text("", low[^1].X, low[^1].Y + 18, unit.Say(Low.Values[^1]), Svg.Within(low[^1].X, 8))
        );
        picture.Add([.. place.Labels()]);
        Means("fan", Texts["chart.nine-of-ten"]);
        Means(Svg.Box("version-now", 0, 6, 100, 3), Texts["chart.middle"]);
        PutYears(output, picture, unit, Years, [High, Middle, Low]);
    }
}
