using System.Text.Encodings.Web;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Html;
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
    private static readonly string[] SaysNoField =
    [
        "field.required",
        "field.in-the-future",
        "field.outside",
        "field.too-long",
        "field.before",
        "field.unknown-value",
        "field.unreadable",
        "look.missing",
        "look.unreadable",
        "look.number",
        "look.number-typed",
    ];

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

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
        output.Content.Put(Html.Tag("div", "alert-body", heading, new Written(() => List(state))));
    }

    /// <summary>Written with the page, when every row below has told its label; in the order of the rows.</summary>
    private TagBuilder List(ModelStateDictionary state)
    {
        var fields = FieldLabels.Of(ViewContext);
        var list = Html.Tag("ul", "nobullet-list");
        var told = state
            .Select(s => (s.Key, Field: fields.Find(s.Key), s.Value!.Errors))
            .OrderBy(s => s.Key.Length == 0 ? -1 : s.Field?.Place ?? int.MaxValue)
            .SelectMany(s =>
                s.Errors.Select(e =>
                    (s.Key, s.Field, Text: Named(s.Field, e.ErrorMessage.Length > 0 ? e.ErrorMessage : texts["look.unreadable"]))
                )
            );
        // a rule that concerns two fields is told once, at the first of them
        foreach (var (key, field, text) in told.DistinctBy(e => e.Text, StringComparer.Ordinal))
        {
            list.Add(
                Html.Tag(
                    "li",
                    null,
                    key.Length == 0 ? text : Html.Tag("a", "function-link", text).With("href", "#" + Field.IdOf(field?.Name ?? key))
                )
            );
        }

        return list;
    }

    /// <summary>"Skal udfyldes" says nothing away from its field: there the field is named.</summary>
    private string Named(FieldLabels.Told? field, string text) =>
        field is null || !SaysNoField.Any(code => texts.IsSaidBy(code, text)) ? text
        : field.Label.EndsWith('?') ? $"{field.Label} {text}"
        : texts["look.named", field.Label, text];

    private sealed class Written(Func<IHtmlContent> make) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => make().WriteTo(writer, encoder);
    }
}
