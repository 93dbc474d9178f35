using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;empty-state icon="groups" title="@T["course.none"]"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/empty-state&gt;</c>:
/// nothing here yet, nothing found, switched off; between the tags why, and what to do now.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState : TagHelper
{
    public required string Title { get; set; }

    public string Icon { get; set; } = "info";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var why = await output.GetChildContentAsync();
        output.Become("div", "empty");
        output.Content.Clear();
        output.Content.Put(Look.Icon.Of(Icon)).Put(Html.Tag("h2", "h4", Title)).AppendHtml(why);
    }
}
