using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;error-summary title="visit.not-saved" /&gt;</c>: everything that is wrong, each linked to its field; nothing when nothing is.
/// An error under the empty key concerns no field and stands as a sentence.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(Phrasebook texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Key of the heading: what did not happen.</summary>
    public string Title { get; set; } = "look.errors";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        ViewContext.ViewData[PageFlags.HasErrors] = true;
        output.Become("div", "alert alert-error section");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
        // the reader begins here, with or without script
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        output.Content.Put(Icon.Of("error", texts["look.error-icon"], "alert-icon"));
        var heading = Html.Tag("h2", "alert-heading", texts[Title]).With("id", "error-summary-title");
        output.Content.Put(Html.Tag("div", "alert-body", heading, List(state)));
    }

    /// <summary>A refusal names its field as JSON does (<c>Input.riskFactors[0].code</c>), a page as C# does.</summary>
    public static string IdOf(string key) => Field.IdOf(string.Join('.', key.Split('.').Select(p => p.Length == 0 ? p : char.ToUpperInvariant(p[0]) + p[1..])));

    private TagBuilder List(ModelStateDictionary state)
    {
        var list = Html.Tag("ul", "nobullet-list");
        var page = ViewContext.ViewData.ModelMetadata;
        var inOrder = state.Where(s => s.Value?.Errors.Count > 0).OrderBy(s => s.Key.Length == 0 ? "" : FieldOrder.Of(s.Key, page), StringComparer.Ordinal);
        var told = inOrder.SelectMany(s => s.Value!.Errors.Select(e => (s.Key, Text: e.ErrorMessage.Length > 0 ? e.ErrorMessage : texts["look.unreadable"])));
        // a rule that concerns two fields is told once, at the first of them
        foreach (var (key, text) in told.DistinctBy(e => e.Text, StringComparer.Ordinal))
        {
            list.Add(Html.Tag("li", null, key.Length == 0 ? text : Html.Tag("a", "function-link", text).With("href", "#" + IdOf(key))));
        }

        return list;
    }
}
