using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>A part of a whole, in the order in which it is drawn.</summary>
public sealed record SplitPart(string Name, int Value);

/// <summary><c>&lt;split-bar parts="…" title="…" says="…" /&gt;</c>: one whole in up to four parts, told apart by filling and named below with their numbers.</summary>
[HtmlTargetElement("split-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SplitBar(Phrasebook texts) : ChartFrame(texts)
{
    private static readonly string[] Fillings = ["part-1", "part-2", "part-4", "part-3"];

    public required IReadOnlyList<SplitPart> Parts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (whole, from) = (Math.Max(1, Parts.Sum(p => p.Value)), 0d);
        var picture = Picture(34);
        foreach (var (part, filling) in Parts.Zip(Fillings).Where(p => p.First.Value > 0))
        {
            var width = 100.0 * part.Value / whole;
            picture.Add(Svg.Box(filling, from, 3, width, 28));
            from += width;
            Means(filling, Texts["chart.part", part.Name, DanishFormat.Number(part.Value)]);
        }

        Put(
            output,
            picture,
            ChartUnit.Count,
            Texts["chart.group"],
            [Texts["chart.count"]],
            Parts.Select(p => (p.Name, (IEnumerable<decimal?>)[p.Value]))
        );
    }
}
