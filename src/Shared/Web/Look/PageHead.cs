using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;page-head title="@T["visit.record"]" meta="@Model.Whose"&gt;…&lt;/page-head&gt;</c>: the one h1, one grey line (whose, which),
/// and between the tags the buttons of the page. Names the browser's tab too, unless the page has.</summary>
[HtmlTargetElement("page-head")]
public sealed class PageHead : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public required string Title { get; set; }

    public string? Meta { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData[PageFlags.Title] ??= Title;
        ViewContext.ViewData[PageFlags.Meta] = Meta;
        var acts = await output.GetChildContentAsync();
        output.Become("div", "page-head");
        output.Content.Clear();
        output.Content.Put(Html.Tag("div", null, Html.Tag("h1", "h2 title", Title), Meta is null ? null : Html.Tag("p", "meta", Meta)));
        output.Content.Put(acts.IsEmptyOrWhiteSpace ? null : Html.Tag("div", "acts head-acts", acts));
    }
}
