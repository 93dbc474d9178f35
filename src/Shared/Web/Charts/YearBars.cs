using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;year-bars years="…" series="…" title="…" says="…" this-year="2026" /&gt;</c>: a bar for each year; this year is marked by a word too.</summary>
[HtmlTargetElement("year-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearBars(Phrasebook texts) : ChartFrame(texts)
{
    public required IReadOnlyList<int> Years { get; set; }

    public required ChartSeries Series { get; set; }

    public int? ThisYear { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (scale, place, unit) = (new ChartScale(Series.Values), new ChartColumns(Years), ChartUnit.For(Series.Values));
        var picture = Picture(ChartScale.Height);
        foreach (var (value, i) in Series.Values.Select((v, i) => (v, i)))
        {
            var (x, top) = (place.Middle(i), Math.Min(scale.Y(value), scale.Zero));
            var width = place.Slot * 0.68;
            picture.Add(Svg.Box(Years[i] == ThisYear ? "debt-now" : "debt", x - (width / 2), top, width, scale.Length(value)));
            if (place.Speaks(i) || Years[i] == ThisYear)
            {
                picture.Add(Svg.Text("strong", x, value < 0 ? scale.Y(value) + 18 : top - 8, unit.Say(value), Anchor.Middle));
            }
        }

        picture.Add(Axis(scale.Zero));
        picture.Add([
            .. place.Labels(
                ThisYear,
                ThisYear is { } year ? Texts["chart.this-year", year.ToString(System.Globalization.CultureInfo.InvariantCulture)] : null
            ),
        ]);
        PutYears(output, picture, unit, Years, [Series]);
    }
}
