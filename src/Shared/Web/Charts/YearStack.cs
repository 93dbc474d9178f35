using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;year-stack years="…" parts="…" title="…" says="…" /&gt;</c>: up to four parts of a year's sum, gains above the line and costs below it.
/// The parts are told apart by filling, light and dark, hatched and empty: not by colour alone.</summary>
[HtmlTargetElement("year-stack", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearStack(Phrasebook texts) : ChartFrame(texts)
{
    private static readonly string[] Fillings = ["part-1", "part-2", "part-3", "part-4"];

    public required IReadOnlyList<int> Years { get; set; }

    public required IReadOnlyList<ChartSeries> Parts
    {
        get;
        set =>
            field =
                value.Count <= Fillings.Length
                    ? value
                    : throw new ArgumentException($"There are only {Fillings.Length} fillings to tell parts apart by.", nameof(value));
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sums = Years.Select((_, i) => Parts.Sum(p => p.Values[i])).ToList();
        var ends = Years.Select((_, i) => Ends(i)).ToList();
        var (scale, place, unit) = (
            new ChartScale(ends.SelectMany(e => new[] { e.Gain, e.Cost })),
            new ChartColumns(Years),
            ChartUnit.For(sums)
        );
        var picture = Picture(ChartScale.Height);
        for (var i = 0; i < Years.Count; i++)
        {
            var (width, gain, cost) = (place.Slot * 0.68, 0m, 0m);
            foreach (var (part, filling) in Parts.Zip(Fillings))
            {
                var value = part.Values[i];
                var top = value >= 0 ? scale.Y(gain += value) : scale.Y(cost);
                cost += Math.Min(value, 0);
                picture.Add(Svg.Box(filling, place.Middle(i) - (width / 2), top, width, scale.Length(value)));
            }

            if (place.Speaks(i))
            {
                var y = sums[i] < 0 ? scale.Y(ends[i].Cost) + 18 : scale.Y(ends[i].Gain) - 8;
                picture.Add(Svg.Text("strong", place.Middle(i), y, unit.Say(sums[i]), Anchor.Middle));
            }
        }

        picture.Add(Axis(scale.Zero)).Add([.. place.Labels()]);
        foreach (var (part, filling) in Parts.Zip(Fillings))
        {
            Means(filling, part.Name);
        }

        PutYears(output, picture, unit, Years, [.. Parts, new ChartSeries(Texts["chart.sum"], sums)]);
    }

    private (decimal Gain, decimal Cost) Ends(int year) =>
        (Parts.Sum(p => Math.Max(p.Values[year], 0)), Parts.Sum(p => Math.Min(p.Values[year], 0)));
}
