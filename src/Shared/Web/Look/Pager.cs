using System.Globalization;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;pager current="Model.PageNumber" last="Model.LastPage" /&gt;</c>: page numbers as links that keep the rest of the query. Nothing for a single page.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pager(Phrasebook texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The first page is 1.</summary>
    public required int Current { get; set; }

    public required int Last { get; set; }

    /// <summary>Name in the query. "page" is taken by Razor Pages.</summary>
    public string Parameter { get; set; } = "side";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("nav", "pager");
        output.Attributes.SetAttribute("aria-label", texts["look.pages"]);
        var list = Html.Tag("ul", "plain");
        if (Current > 1)
        {
            list.Add(Step(Current - 1, "prev", "look.previous", "chevron-left"));
        }

        foreach (var number in Numbers(Current, Last))
        {
            list.Add(Html.Tag("li", null, number is { } page ? Number(page) : Html.Tag("span", "gap", "…")));
        }

        if (Current < Last)
        {
            list.Add(Step(Current + 1, "next", "look.next", "chevron-right"));
        }

        output.Content.Put(list);
    }

    /// <summary>First, last, the current one and its neighbours; null stands for those left out, and never for a single one.</summary>
    public static IEnumerable<int?> Numbers(int current, int last)
    {
        var previous = 0;
        foreach (var page in Enumerable.Range(1, last).Where(p => p == 1 || p == last || Math.Abs(p - current) <= 1))
        {
            if (page - previous == 2)
            {
                yield return page - 1;
            }
            else if (page - previous > 2)
            {
                yield return null;
            }

            yield return page;
            previous = page;
        }
    }

    private TagBuilder Number(int page)
    {
        var shown = page.ToString(CultureInfo.CurrentCulture);
        return Html.Tag("a", null, shown)
            .With("href", To(page))
            .With("aria-label", texts["look.page", shown])
            .With("aria-current", page == Current ? "page" : null);
    }

    private TagBuilder Step(int page, string rel, string key, string icon) =>
        Html.Tag("li", null, Html.Tag("a", null, Icon.Of(icon)).With("href", To(page)).With("rel", rel).With("aria-label", texts[key]));

    private string To(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(
            request
                .Query.Where(q => !q.Key.Equals(Parameter, StringComparison.Ordinal))
                .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""))
        )
        {
            { Parameter, page.ToString(CultureInfo.InvariantCulture) },
        };
        return request.Path + query.ToString();
    }
}
