using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;timeline-mark visit="Held" /&gt;</c> or <c>&lt;timeline-mark stretch="Window" /&gt;</c>: a mark of the timeline with its word, for a table.</summary>
[HtmlTargetElement("timeline-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineMark(Phrasebook texts) : TagHelper
{
    public VisitMark? Visit { get; set; }

    public StretchMark? Stretch { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "mark");
        if (Visit is { } visit)
        {
            output.Content.Put(Html.Tag("span", null, TimelineMarks.Small(visit))).Append(texts[TimelineMarks.TextKey(visit)]);
        }
        else if (Stretch is { } stretch)
        {
            output.Content.Put(Html.Tag("span", null, TimelineMarks.Small(stretch))).Append(texts[TimelineMarks.TextKey(stretch)]);
        }
    }
}
