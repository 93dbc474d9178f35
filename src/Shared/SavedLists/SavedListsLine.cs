using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary><c>&lt;saved-lists /&gt;</c>: the reader's saved lists as links; when something is filtered, a fold to keep it under a name;
/// when one of hers is open, a way to forget it. Nothing where there is nothing to say.</summary>
[HtmlTargetElement("saved-lists", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SavedListsLine(Phrasebook texts) : TagHelper
{
    private const string NameId = "gem-liste";

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (PageLists.Of(ViewContext.HttpContext) is not { } lists || (lists.Mine.Count == 0 && lists.Filter.Count == 0))
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "saved-lists");
        output.Content.Put(lists.Mine.Count == 0 ? null : Links(lists));
        output.Content.Put(
            lists.Open is { } open
                ? Form(
                    PageLists.ActRemove,
                    texts["saved-list.remove", open.Name],
                    "linkbutton",
                    null,
                    (PageLists.Word, EntityId.Text(open.Id))
                )
            : lists.Filter.Count > 0 ? Fold(lists)
            : null
        );
    }

    private TagBuilder Links(PageLists lists)
    {
        var list = Html.Tag("ul", "plain filter");
        foreach (var mine in lists.Mine)
        {
            list.Add(
                Html.Tag(
                    "li",
                    null,
                    Html.Tag("a", "textlink", mine.Name)
                        .With("href", PageLists.Address(ViewContext.HttpContext.Request, mine.Id))
                        .With("aria-current", mine == lists.Open ? "page" : null)
                )
            );
        }

        return Html.Tag("nav", null, Html.Tag("p", "meta", texts["saved-list.mine"]), list).With("aria-label", texts["saved-list.mine"]);
    }

    private TagBuilder Fold(PageLists lists)
    {
        var error = lists.Refused is { } refused ? Html.Tag("p", "form-error-message", refused.Text).With("id", $"{NameId}-error") : null;
        var input = Html.Void("input", "form-input")
            .With("type", "text")
            .With("id", NameId)
            .With("name", PageLists.Name)
            .With("value", lists.Refused?.Name)
            .With("autocomplete", "off")
            .With("maxlength", SavedList.LongestName.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", error is null ? null : $"{NameId}-error")
            .With("aria-invalid", error is null ? null : "true");
        var row = Html.Tag("div", error is null ? "form-group field" : "form-group field form-error")
            .Add(Html.Tag("label", "form-label", texts["saved-list.name"]).With("for", NameId), error ?? (object)"", input);
        var fields = lists.Filter.SelectMany(f => f.Value, (f, v) => (f.Key, v)).ToArray();
        var form = Form(PageLists.ActSave, texts["saved-list.save"], "button button-secondary", row, fields).With("class", "find");
        var fold = Html.Tag("details", "details", Html.Tag("summary", "details-summary", texts["saved-list.keep"]), form);
        return fold.WithIf(error is not null, "open");
    }

    private TagBuilder Form(string act, string words, string look, TagBuilder? row, params (string Name, string Value)[] fields)
    {
        var http = ViewContext.HttpContext;
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        var form = Html.Tag("form").With("method", "post").With("action", http.Request.Path);
        foreach (var (name, value) in fields.Append((token.FormFieldName, token.RequestToken ?? "")))
        {
            form.Add(Html.Void("input").With("type", "hidden").With("name", name).With("value", value));
        }

        return form.Add(
            row ?? (object)"",
            Html.Tag("div", "acts", Html.Tag("button", look, words).With("type", "submit").With("name", PageLists.Act).With("value", act))
        );
    }
}
