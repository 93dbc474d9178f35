using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;pair-bar expected="-390000" actual="-397800" largest="397800" /&gt;</c>: two bars in a row of a table, empty for the expected and filled for the actual.
/// The figures stand in the row itself.</summary>
[HtmlTargetElement("pair-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PairBar : TagHelper
{
    public required decimal Expected { get; set; }

    public required decimal Actual { get; set; }

    /// <summary>What fills the whole width; the largest of the table.</summary>
    public required decimal Largest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", "pic");
        output.Attributes.SetAttribute("height", "26");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.Put(Svg.Box("before", 0, 3, Width(Expected), 8)).Put(Svg.Box("version-now", 0, 14, Width(Actual), 8));
    }

    private double Width(decimal value) => Largest == 0 ? 0 : (double)(Math.Abs(value) / Largest * 100);
}
