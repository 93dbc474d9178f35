using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>What becomes of the whole when one thing alone is at its low, and at its high.</summary>
public sealed record TornadoBar(string Name, decimal Low, decimal High);

/// <summary><c>&lt;tornado-chart swings="…" middle="-55308.95" title="…" says="…" /&gt;</c>: a bar for each, the widest first, around what is expected.</summary>
[HtmlTargetElement("tornado-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TornadoChart(Phrasebook texts) : ChartFrame(texts)
{
    private const double Head = 30,
        RowHeight = 56,
        Edge = 20;

    public required IReadOnlyList<TornadoBar> Swings { get; set; }

    /// <summary>What comes out when nothing swings.</summary>
    public required decimal Middle { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var all = Swings.SelectMany(s => new[] { s.Low, s.High }).Append(Middle).ToList();
        var unit = ChartUnit.For(all);
        var (least, span) = ((double)all.Min(), (double)all.Max() - (double)all.Min());
        double X(decimal value) => span > 0 ? Edge + (((double)value - least) / span * (100 - (2 * Edge))) : 50;

        var picture = Picture(Head + (RowHeight * Swings.Count));
        picture.Add(Svg.Text("strong", X(Middle), 14, Texts["chart.expected-is", unit.Say(Middle)], Svg.Within(X(Middle), Edge)));
        foreach (var (swing, row) in Swings.Select((s, i) => (s, i)))
        {
            var y = Head + (RowHeight * row);
            picture.Add(Svg.Text("", 0, y + 16, swing.Name));
            picture.Add(Side("part-2", X(Middle), X(swing.Low), y), Side("part-1", X(Middle), X(swing.High), y));
            picture.Add(Svg.Upright("axis", X(Middle), y + 20, y + 48));
            picture.Add(End(X(swing.Low), X(swing.Low) <= X(swing.High), y, unit.Say(swing.Low)));
            picture.Add(End(X(swing.High), X(swing.High) < X(swing.Low), y, unit.Say(swing.High)));
        }

        Means("part-2", Texts["chart.at-low"]);
        Means("part-1", Texts["chart.at-high"]);
        Put(
            output,
            picture,
            unit,
            Texts["chart.kroner"],
            [Texts["chart.at-low"], Texts["chart.at-high"]],
            Swings.Select(s => (s.Name, new decimal?[] { s.Low, s.High }.AsEnumerable()))
        );
    }

    private static IHtmlContent Side(string filling, double middle, double end, double y) =>
        Svg.Box(filling, Math.Min(middle, end), y + 24, Math.Abs(end - middle), 20);

    private static IHtmlContent End(double x, bool isLeft, double y, string text) =>
        Svg.Text("strong", x, y + 39, text, isLeft ? Anchor.End : Anchor.Start, isLeft ? -6 : 6);
}
