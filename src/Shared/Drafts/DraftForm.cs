using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>The form of a page that <see cref="KeepsDraftAttribute">keeps drafts</see>: above it what was fetched and how to throw it away,
/// in its save bar (else at its end) that it is kept, and for those without script a button that keeps it.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class DraftForm(Phrasebook texts, DanishClock clock, Assets assets) : TagHelper
{
    private const string Script = "/js/drafts.js";

    /// <summary>After the framework has said where the form goes (-1000).</summary>
    public override int Order => -950;

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The line of the draft, for whoever stands in the form and shows it first; null in a form that keeps none.</summary>
    internal static IHtmlContent? LineIn(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(DraftForm), out var part) && part is Line { IsShown: false } line ? line.Show() : null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (PageDraft.Of(ViewContext.HttpContext) is not { } draft || !IsItsForm(draft, output.Attributes["action"]?.Value?.ToString()))
        {
            return;
        }

        var line = new Line(texts, clock, draft);
        context.Items[typeof(DraftForm)] = line;
        await output.GetChildContentAsync();
        output.PreElement.Put(draft is { FetchedFrom: { } from, IsOnItsWay: false } ? Note(draft, from) : null);
        output.Attributes.SetAttribute("data-draft-lost", texts["draft.lost"]);
        output.PostContent.Put(line.IsShown ? null : line.Show());
        output.PostContent.Put(Hidden(DraftFields.Pen, draft.Pen.ToString()));
        output.PostContent.Put(ViewContext.ViewData[PageFlags.Meta] is string meta ? Hidden(DraftFields.About, meta) : null);
        output.PostElement.Put(Html.Tag("script").With("src", assets[Script]).With("defer", "defer"));
    }

    /// <summary>Whether the form goes to its own page, by the handler that takes it.</summary>
    private bool IsItsForm(PageDraft draft, string? action)
    {
        var (path, query) = action?.Split('?', 2) is [var before, ..] parts ? (before, parts.ElementAtOrDefault(1) ?? "") : ("", "");
        var isOwn = draft.Keeps.Form == KeepsDraftAttribute.UsualForm;
        return (path.Length == 0 || path == ViewContext.HttpContext.Request.Path)
            && (
                isOwn
                    ? !query.Contains("handler=", StringComparison.Ordinal)
                    : query.EndsWith($"handler={draft.Keeps.Form}", StringComparison.Ordinal)
            );
    }

    private TagBuilder Note(PageDraft draft, DateTimeOffset from)
    {
        var http = ViewContext.HttpContext;
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        var button = Html.Tag("button", "linkbutton", texts["draft.discard"])
            .With("type", "submit")
            .With("name", DraftFields.Act)
            .With("value", DraftFields.ActDiscard);
        var discard = Html.Tag("form", null, Hidden(token.FormFieldName, token.RequestToken ?? ""), button)
            .With("method", "post")
            .With("action", ActionOf(draft))
            .With("data-draft-discard", "");
        var until = DanishFormat.Date(DanishClock.DayOf(from + Draft.Kept));
        return Html.Tag(
                "div",
                "draft-note",
                Html.Tag("p", null, texts["draft.fetched", texts.When(from, clock.Today)]),
                draft.IsOvertaken ? Html.Tag("p", "due", texts["draft.overtaken"]) : "",
                Html.Tag("div", "draft-note-foot", Html.Tag("p", "meta", texts["draft.until", until]), discard)
            )
            .With("role", "status");
    }

    private static string ActionOf(PageDraft draft)
    {
        var address = draft.Address.Split('#')[0];
        return draft.Keeps.Form == KeepsDraftAttribute.UsualForm
            ? address
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={draft.Keeps.Form}"
            );
    }

    private static TagBuilder Hidden(string name, string value) =>
        Html.Void("input").With("type", "hidden").With("name", name).With("value", value);

    private sealed class Line(Phrasebook texts, DanishClock clock, PageDraft draft)
    {
        public bool IsShown { get; private set; }

        public TagBuilder Show()
        {
            IsShown = true;
            var said =
                draft.KeptAt is { } kept ? texts["draft.kept-refused", DraftWords.Clock(kept)]
                : draft.FetchedFrom is { } from ? texts["draft.kept-then", texts.When(from, clock.Today)]
                : "";
            var line = Html.Tag("p", "saved", Icon.Of("check"), Html.Tag("span", null, said))
                .With("role", "status")
                .With("data-draft-line", "");
            var keep = Html.Tag("button", "linkbutton", texts["draft.keep"])
                .With("type", "submit")
                .With("name", DraftFields.Act)
                .With("value", DraftFields.ActKeep)
                .With("data-draft-keep", "");
            return Html.Tag("div", "draft-line", line, keep);
        }
    }
}
