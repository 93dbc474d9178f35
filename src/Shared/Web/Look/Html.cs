using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Building markup out of parts. A string is always text and is encoded; markup comes only from other elements.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, string? cssClass = null, params object?[] content)
    {
        var tag = new TagBuilder(name);
        return tag.With("class", cssClass).Add(content);
    }

    /// <summary>An attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder tag, string name, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[name] = value;
        }

        return tag;
    }

    public static TagBuilder WithIf(this TagBuilder tag, bool condition, string name) => condition ? tag.With(name, name) : tag;

    public static TagBuilder Add(this TagBuilder tag, params object?[] content)
    {
        foreach (var part in content)
        {
            _ = part is IHtmlContent markup ? tag.InnerHtml.AppendHtml(markup) : tag.InnerHtml.Append(part?.ToString() ?? "");
        }

        return tag;
    }

    /// <summary>Written out once, for what is the same on every page.</summary>
    public static HtmlString Kept(this TagBuilder tag)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        tag.WriteTo(written, HtmlEncoder.Default);
        return new HtmlString(written.ToString());
    }

    /// <summary>A word for those who listen, not for those who look.</summary>
    public static TagBuilder Unseen(string text) => Tag("span", "sr-only", text);

    /// <summary>An element that has no end, such as input.</summary>
    public static TagBuilder Void(string name, string? cssClass = null)
    {
        var tag = Tag(name, cssClass);
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }
}
