using System.Globalization;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;day-bar days="17" longest="17" /&gt;</c>: how long something has waited, beside the one that has waited longest.</summary>
[HtmlTargetElement("day-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayBar(Phrasebook texts) : TagHelper
{
    /// <summary>The rest of the width is the number's.</summary>
    private const double BarWidth = 60;

    public required int Days { get; set; }

    public required int Longest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Math.Max(1, BarWidth * Math.Min(1, (double)Days / Math.Max(1, Longest)));
        output.Become("svg", "pic daybar");
        output.Attributes.SetAttribute("height", "22");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", texts.Counted("look.days", Days));
        output
            .Content.Put(Svg.Box("held", 0, 3, width, 16))
            .Put(Svg.Text("strong", width, 16, Days.ToString(CultureInfo.InvariantCulture), shift: 6));
    }
}
