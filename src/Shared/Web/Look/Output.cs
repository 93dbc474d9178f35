using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

internal static class Output
{
    /// <summary>Adds markup, if there is any.</summary>
    public static TagHelperContent Put(this TagHelperContent content, IHtmlContent? part) =>
        part is null ? content : content.AppendHtml(part);

    /// <summary>Puts our class before those that the page's author gave.</summary>
    public static void AddClass(this TagHelperOutput output, string cssClass)
    {
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(given) ? cssClass : $"{cssClass} {given}");
    }

    /// <summary>Becomes this element, whatever the page's author wrote between the tags.</summary>
    public static void Become(this TagHelperOutput output, string tag, string cssClass)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(cssClass);
    }
}
