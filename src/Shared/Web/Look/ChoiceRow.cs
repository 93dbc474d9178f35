using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;choice-row for="Input.Kind" label="visit.kind" options="Model.Kinds" look="Segment" required="true" /&gt;</c>: one of several.
/// What stands between the tags follows the choices; in <c>&lt;div class="other"&gt;</c> it shows when the last one is chosen.</summary>
[HtmlTargetElement("choice-row")]
public sealed class ChoiceRow(Phrasebook texts) : Row(texts)
{
    public required IReadOnlyList<Choice> Options { get; set; }

    public ChoiceLook Look { get; set; } = ChoiceLook.Segment;

    /// <summary>Key of what an unfolding row says where nothing is chosen.</summary>
    public string Unchosen { get; set; } = "look.choose";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = ReadField();
        var parts = Parts(field);
        var chosen = field.First(Field.Sent);
        var inner = await output.GetChildContentAsync();
        output.Content.Clear();
        if (Look == ChoiceLook.Select)
        {
            Unfolding(output, field, parts, chosen);
        }
        else
        {
            SideBySideOrBelow(output, field, parts, chosen);
        }

        output.Content.AppendHtml(inner);
    }

    private void Unfolding(TagHelperOutput output, Field field, RowParts parts, string? chosen)
    {
        output.Become("div", parts.RowClass);
        var label = Html.Tag("label", "form-label", parts.LabelContent).With("for", field.Id);
        output.Content.Put(parts.SourceChip is { } chip ? Html.Tag("div", "label-line", label, chip) : label);
        output
            .Content.Put(parts.HintLine)
            .Put(parts.ErrorLine)
            .Put(ChoiceParts.Select(field, parts, Options, chosen, Required, Unchosen, Texts));
    }

    private void SideBySideOrBelow(TagHelperOutput output, Field field, RowParts parts, string? chosen)
    {
        output.Become("fieldset", parts.RowClass);
        output.Attributes.SetAttribute("role", "radiogroup");
        if (Required)
        {
            output.Attributes.SetAttribute("aria-required", "true");
        }

        var isSegment = Look == ChoiceLook.Segment;
        var whyNot = isSegment ? ChoiceParts.WhyNot(field, Options) : null;
        ChoiceParts.Frame(output, field, parts, whyNot);
        var buttons = Options.Select((o, i) => ChoiceParts.Radio(field, o, i, IsChosen(o, chosen), isSegment)).ToArray();
        if (isSegment)
        {
            output.Content.Put(Html.Tag("div", Options.Count > 3 ? "seg wrap" : "seg", buttons)).Put(whyNot);
        }
        else
        {
            Array.ForEach(buttons, b => output.Content.Put(b));
        }
    }

    // true and "True" are the same answer
    private static bool IsChosen(Choice option, string? chosen) => string.Equals(option.Value, chosen, StringComparison.OrdinalIgnoreCase);
}
