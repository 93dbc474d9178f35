using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>How many there were of something in each year; null where it is withheld.</summary>
public sealed record CountSeries(string Name, IReadOnlyList<int?> Values);

/// <summary><c>&lt;year-counts years="…" series="…" title="…" says="…" this-year="2026" /&gt;</c>: up to four bars side by side for each year.
/// One that is withheld has no bar but a mark at the foot.</summary>
[HtmlTargetElement("year-counts", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearCounts(Phrasebook texts) : ChartFrame(texts)
{
    private const double Filled = 0.84;

    /// <summary>Percent: a single year is no wall.</summary>
    private const double Widest = 10;

    /// <summary>So many numbers over bars can be read on a phone.</summary>
    private const int MostLabels = 10;

    public required IReadOnlyList<int> Years { get; set; }

    public required IReadOnlyList<CountSeries> Series { get; set; }

    public int? ThisYear { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var scale = new ChartScale(Series.SelectMany(s => s.Values).Select(v => (decimal)(v ?? 0)));
        var place = new ChartColumns(Years);
        var picture = Picture(ChartScale.Height);
        var width = Math.Min(place.Slot * Filled / Series.Count, Widest);
        for (var i = 0; i < Years.Count; i++)
        {
            foreach (var (part, series) in Series.Index())
            {
                var x = place.Middle(i) + ((part - (Series.Count / 2.0)) * width);
                if (series.Values[i] is not { } value)
                {
                    picture.Add(Svg.Text("", x + (width / 2), scale.Zero - 6, "–", Anchor.Middle));
                    continue;
                }

                picture.Add(Svg.Box(ClassOf(part), x, scale.Y(value), width * 0.92, scale.Length(value)));
                if (Years.Count * Series.Count <= MostLabels || i == Years.Count - 1)
                {
                    picture.Add(
                        Svg.Text(
                            "strong",
                            x + (width * 0.46),
                            scale.Y(value) - 8,
                            value.ToString(CultureInfo.InvariantCulture),
                            Anchor.Middle
                        )
                    );
                }
            }
        }

        foreach (var (part, series) in Series.Index())
        {
            Means(ClassOf(part), series.Name);
        }

        picture.Add(Axis(scale.Zero));
        picture.Add([.. place.Labels(ThisYear, ThisYear is { } year ? year.ToString(CultureInfo.InvariantCulture) : null)]);
        Put(
            output,
            picture,
            ChartUnit.Count,
            Texts["chart.count"],
            Years.Select(y => y.ToString(CultureInfo.InvariantCulture)),
            Series.Select(s => (s.Name, s.Values.Select(v => (decimal?)v)))
        );
    }

    private static string ClassOf(int part) => $"part-{(part + 1).ToString(CultureInfo.InvariantCulture)}";
}
