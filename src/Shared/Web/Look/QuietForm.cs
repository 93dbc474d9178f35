using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Every form that posts is judged by the server alone: one wording, one place, and a draft is kept also of what is not right yet.
/// The browser's own bubbles are in the browser's language and never reach us.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class QuietForm : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
}
