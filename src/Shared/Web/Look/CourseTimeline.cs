using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;course-timeline model="Model.Timeline" /&gt;</c>: the course as a picture in its own scrolling frame, and below it what the marks mean.</summary>
[HtmlTargetElement("course-timeline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CourseTimeline(Phrasebook texts) : TagHelper
{
    public required TimelineModel Model { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "timeline");
        // focusable, so that the keyboard can scroll it too
        output.Content.Put(
            Html.Tag("div", "scrollx", new TimelinePicture(Model, texts).Draw())
                .With("tabindex", "0")
                .With("role", "group")
                .With("aria-label", texts["look.timeline"])
        );
        var legend = Html.Tag("ul", "legend");
        foreach (var mark in Model.Visits.Select(v => v.Mark).Distinct().Order())
        {
            legend.Add(Entry(TimelineMarks.Small(mark), TimelineMarks.TextKey(mark)));
        }

        foreach (var mark in Model.Stretches.Select(s => s.Mark).Distinct().Order())
        {
            legend.Add(Entry(TimelineMarks.Small(mark), TimelineMarks.TextKey(mark)));
        }

        output.Content.Put(legend);
    }

    private TagBuilder Entry(IHtmlContent mark, string key) => Html.Tag("li", null, mark, texts[key]);
}
