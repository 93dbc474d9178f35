using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;ground met="true" name="Alder." source="A1"&gt;35 måneder. Grænsen er 0–83.&lt;/ground&gt;</c>: one ground, met or not, why, and from where.</summary>
[HtmlTargetElement("ground")]
public sealed class Ground(Phrasebook texts) : TagHelper
{
    /// <summary>Null: not known yet.</summary>
    public required bool? Met { get; set; }

    /// <summary>What it is about, in a word.</summary>
    public string? Name { get; set; }

    public string? Source { get; set; }

    /// <summary>The source is the municipality's own rule.</summary>
    public bool Own { get; set; }

    /// <summary>Key of what the sign says to those who listen, where met or not met is not the word.</summary>
    public string? Says { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (icon, cssClass, key) = Met switch
        {
            true => ("check", "met", "look.met"),
            false => ("close", "unmet", "look.unmet"),
            null => ("help", "unknown", "look.unknown"),
        };
        var text = await output.GetChildContentAsync();
        output.Become("li", "ground");
        output.Content.Clear();
        output.Content.Put(Icon.Of(icon, texts[Says ?? key], cssClass));
        output.Content.Put(
            Name is null
                ? Html.Tag("span", null, text)
                : Html.Tag("span", null, Html.Tag("strong", null, Name), " ", Html.Tag("span", null, text))
        );
        output.Content.Put(Source is null ? null : SourceChip.Of(texts, Source, Own));
    }
}
