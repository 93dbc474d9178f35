using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;visit-mark kind="Held" /&gt;</c>: what became of a visit, with the same mark as in the timeline.</summary>
[HtmlTargetElement("visit-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VisitMarkTag(Phrasebook texts) : TagHelper
{
    public required VisitMark Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "mark");
        output.Content.Put(TimelineMarks.Small(Kind)).Append(texts[TimelineMarks.TextKey(Kind)]);
    }
}
