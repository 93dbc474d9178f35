using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;icon name="home" /&gt;</c>: a picture beside a word, silent to those who listen; with <c>label</c> it is read aloud.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    /// <summary>A symbol of <c>/img/icons.svg</c>.</summary>
    public required string Name { get; set; }

    /// <summary>What it says, as text, where no word beside it does.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Name, Label));
    }

    internal static TagBuilder Of(string name, string? label = null, string? cssClass = null)
    {
        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = cssClass is null ? "icon-svg" : $"icon-svg {cssClass}";
        svg.Attributes["focusable"] = "false";
        if (label is null)
        {
            svg.Attributes["aria-hidden"] = "true";
        }
        else
        {
            svg.Attributes["role"] = "img";
            svg.Attributes["aria-label"] = label;
        }

        var use = new TagBuilder("use");
        use.Attributes["href"] = $"/img/icons.svg#{name}";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
