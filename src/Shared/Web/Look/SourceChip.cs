using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;source-chip id="A5" /&gt;</c>: where a rule comes from; opens the passage.
/// With <c>own="true"</c> it is a rule that the municipality set itself.</summary>
[HtmlTargetElement("source-chip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SourceChip(Phrasebook texts) : TagHelper
{
    /// <summary>What stands in the place of a source where the municipality is it.</summary>
    private const string OwnMark = "own";

    public required string Id { get; set; }

    public bool Own { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(texts, Id, Own));
    }

    internal static TagBuilder Of(Phrasebook texts, string id, bool own = false)
    {
        var shown = own || id == OwnMark ? texts["look.own-rule"] : id;
        return Html.Tag("a", "src", shown)
            .With("href", "/kilder#" + Uri.EscapeDataString(id))
            .With("aria-label", texts["look.source", shown]);
    }
}
