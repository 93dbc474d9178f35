using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;pair-bar expected="-390000" actual="-397800" least="-397800" most="240000" /&gt;</c>: two bars in a row of a table, empty for the expected
/// and filled for the actual, to the left of an upright line where they are below zero. The figures stand in the row itself, where they are read aloud.</summary>
[HtmlTargetElement("pair-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PairBar : TagHelper
{
    public required decimal Expected { get; set; }

    /// <summary>Null where there is none yet: nothing is drawn.</summary>
    public decimal? Actual { get; set; }

    /// <summary>The lowest of the table, zero at the most.</summary>
    public required decimal Least { get; set; }

    /// <summary>The highest of the table, zero at the least.</summary>
    public required decimal Most { get; set; }

    /// <summary>Between what the bars of a table reach: zero is always among it.</summary>
    public static (decimal Least, decimal Most) Ends(IEnumerable<decimal> values)
    {
        var all = values.Append(0).ToList();
        return (all.Min(), all.Max());
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", "pic");
        output.Attributes.SetAttribute("height", "26");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.Put(Bar("before", Expected, 3));
        output.Content.Put(Actual is { } actual ? Bar("version-now", actual, 14) : null);
        output.Content.Put(Svg.Upright("axis", Place(0), 0, 26));
    }

    private IHtmlContent Bar(string filling, decimal value, double y) =>
        Svg.Box(filling, Place(Math.Min(value, 0)), y, Place(Math.Max(value, 0)) - Place(Math.Min(value, 0)), 8);

    private double Place(decimal value) => Most > Least ? (double)((value - Least) / (Most - Least) * 100) : 0;
}
