using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;stretch-mark kind="Window" /&gt;</c>: a window or a pause, with the same mark as in the timeline.</summary>
[HtmlTargetElement("stretch-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StretchMarkTag(Phrasebook texts) : TagHelper
{
    public required StretchMark Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "mark");
        output.Content.Put(TimelineMarks.Small(Kind)).Append(texts[TimelineMarks.TextKey(Kind)]);
    }
}
