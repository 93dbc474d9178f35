using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;back-link href="/forloeb"&gt;@T["course.all"]&lt;/back-link&gt;</c>: the room that this page lies in.</summary>
[HtmlTargetElement("back-link")]
public sealed class BackLink : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.Become("div", "back");
        output.Content.Clear();
        output.Content.Put(Html.Tag("a", "back-link", Icon.Of("chevron-left"), text).With("href", Href));
    }
}
