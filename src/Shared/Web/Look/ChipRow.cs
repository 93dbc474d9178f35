using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;chip-row for="Input.Techniques" label="visit.techniques" options="Model.Techniques" source="N4" /&gt;</c>: none, one or several.
/// Two rows for the same list (those used before, and all of them) need distinct options, and <c>id-part</c> on the second.</summary>
[HtmlTargetElement("chip-row")]
public sealed class ChipRow(Phrasebook texts) : Row(texts)
{
    public required IReadOnlyList<Choice> Options { get; set; }

    /// <summary>Keeps ids apart where a list is shown in several groups.</summary>
    public string? IdPart { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = ReadField();
        var parts = Parts(field);
        var chosen = field.Values(Field.Sent).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var inner = await output.GetChildContentAsync();
        output.Content.Clear();
        output.Become("fieldset", parts.RowClass);
        var whyNot = ChoiceParts.WhyNot(field, Options);
        ChoiceParts.Frame(output, field, parts, whyNot);
        var chips = Html.Tag("div", "chips");
        for (var i = 0; i < Options.Count; i++)
        {
            var id = ChoiceParts.IdAt(field, i) + (IdPart is null ? "" : "-" + IdPart);
            var box = Html.Void("input", "tap")
                .With("type", "checkbox")
                .With("name", field.Name)
                .With("id", id)
                .With("value", Options[i].Value)
                .WithIf(chosen.Contains(Options[i].Value), "checked")
                .WithIf(Options[i].Disabled, "disabled");
            chips.Add(Html.Tag("div", null, box, Html.Tag("label", null, Options[i].Text).With("for", id)));
        }

        output.Content.Put(chips).Put(whyNot).AppendHtml(inner);
    }
}
