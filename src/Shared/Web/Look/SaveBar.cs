using BarnetIMidten.Shared.Drafts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;save-bar saved="@T["draft.saved", time]"&gt;&lt;button class="button button-primary big wide"&gt;…&lt;/button&gt;&lt;/save-bar&gt;</c>:
/// the last thing of a long form; on a phone it stays in view and the menu makes room.</summary>
[HtmlTargetElement("save-bar")]
public sealed class SaveBar : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>That a draft is kept, and since when.</summary>
    public string? Saved { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData[PageFlags.SaveBar] = true;
        var button = await output.GetChildContentAsync();
        output.Become("div", "savebar");
        output.Content.Clear();
        output.Content.AppendHtml(button);
        output.Content.Put(Saved is null ? null : Html.Tag("p", "saved", Icon.Of("check"), Saved));
        output.Content.Put(DraftForm.LineIn(context));
    }
}
