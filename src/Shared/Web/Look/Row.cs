using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>The attributes that every row of a form takes. A label or hint is a key of the phrasebook, or a text that is known only at run time.</summary>
public abstract class Row(Phrasebook texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public required ModelExpression For { get; set; }

    /// <summary>Key of the words above the field.</summary>
    public string? Label { get; set; }

    /// <summary>The words themselves, where they come from a catalogue.</summary>
    public string? LabelText { get; set; }

    public string? Hint { get; set; }

    public string? HintText { get; set; }

    /// <summary>Source id of the rule that asks for this field.</summary>
    public string? Source { get; set; }

    /// <summary>Must be answered. All other rows say that they are voluntary.</summary>
    public bool Required { get; set; }

    /// <summary>False where a voluntary row need not say so, as in a long catalogue.</summary>
    public bool MarkOptional { get; set; } = true;

    protected Phrasebook Texts => texts;

    private protected Field ReadField() => new(For, ViewContext);

    private protected RowParts Parts(Field field)
    {
        var label = LabelText ?? texts[Label ?? throw new InvalidOperationException($"The row of '{For.Name}' has no label.")];
        FieldLabels.Of(ViewContext).Tell(field.Name, label);
        return new RowParts(texts, field)
        {
            Label = label,
            // an expression that gives null reaches an attribute of text as nothing written
            Hint = HintText ?? (string.IsNullOrEmpty(Hint) ? null : texts[Hint]),
            Source = Source,
            MarkOptional = MarkOptional && !Required,
        };
    }
}
