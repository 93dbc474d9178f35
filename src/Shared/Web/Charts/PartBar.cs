using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary><c>&lt;part-bar value="7" most="21" /&gt;</c>: a bar in a row of a table, hatched where the figure is withheld. The figure stands in the row itself, where it is read aloud.</summary>
[HtmlTargetElement("part-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PartBar : TagHelper
{
    private const double Narrow = 6;

    /// <summary>Null where it is withheld.</summary>
    public int? Value { get; set; }

    /// <summary>What fills the whole width.</summary>
    public required int Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", "pic");
        output.Attributes.SetAttribute("height", "18");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.Put(
            Value is { } value ? Svg.Box("part-1", 0, 2, Most > 0 ? 100.0 * value / Most : 0, 14) : Svg.Box("part-3", 0, 2, Narrow, 14)
        );
    }
}

/// <summary><c>&lt;share-bar share="0.7" low="0.52" high="0.83" /&gt;</c>: from 0 to 100 %, a dot at the share and a band over its interval.</summary>
[HtmlTargetElement("share-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShareBar : TagHelper
{
    public required double Share { get; set; }
    public required double Low { get; set; }
    public required double High { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", "pic");
        output.Attributes.SetAttribute("height", "20");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.Put(Svg.Box("rail", 0, 9, 100, 2));
        output.Content.Put(Svg.Box("version", Low * 100, 5, (High - Low) * 100, 10));
        output.Content.Put(Svg.Dot("held", Share * 100, 10, 6));
    }
}
