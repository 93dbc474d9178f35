using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;icon name="home" /&gt;</c>: a picture beside a word, silent to those who listen; with <c>label</c> it is read aloud.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    private const string CssClass = "icon-svg";

    private static readonly ConcurrentDictionary<string, HtmlString> Silent = new(StringComparer.Ordinal);

    /// <summary>A symbol of <c>/img/icons.svg</c>.</summary>
    public required string Name { get; set; }

    /// <summary>What it says, as text, where no word beside it does.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Label is null ? Of(Name) : Of(Name, Label));
    }

    /// <summary>One that is silent: written out at its first use, and kept, since every page has a dozen.</summary>
    public static IHtmlContent Of(string name) => Silent.GetOrAdd(name, n => Draw(n, CssClass).With("aria-hidden", "true").Kept());

    internal static TagBuilder Of(string name, string label, string? cssClass = null) =>
        Draw(name, cssClass is null ? CssClass : $"{CssClass} {cssClass}").With("role", "img").With("aria-label", label);

    private static TagBuilder Draw(string name, string cssClass) =>
        Html.Tag("svg", cssClass, Html.Tag("use").With("href", $"/img/icons.svg#{name}")).With("focusable", "false");
}
