using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;see-row for="Input.Factors[i].Seen" note="Input.Factors[i].Observation" code="B2" label-text="@factor.Text" /&gt;</c>:
/// a factor, seen by one tap; then the place to write what was seen unfolds below it (without script, by <c>:has</c>).</summary>
[HtmlTargetElement("see-row")]
public sealed class SeeRow(Phrasebook texts) : Row(texts)
{
    public required ModelExpression Note { get; set; }

    /// <summary>The factor's code, shown at the end of the row.</summary>
    public string? Code { get; set; }

    /// <summary>What is sent; give the code when <c>for</c> is a list of codes.</summary>
    public string Value { get; set; } = "true";

    /// <summary>Key of the words above the observation.</summary>
    public string NoteLabel { get; set; } = "look.what-seen";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        MarkOptional = false;
        var field = ReadField();
        var parts = Parts(field);
        var note = new Field(Note, ViewContext);
        var noteParts = new RowParts(Texts, note) { Label = Texts[NoteLabel] };
        output.Become("div", "see");
        output.Content.Put(SeeParts.Head(field, parts, Value, Code, Required)).Put(parts.HintLine).Put(parts.ErrorLine);
        var label = Html.Tag("label", "form-label", noteParts.Label, Html.Unseen(" " + parts.Label)).With("for", note.Id);
        var text = Html.Tag("textarea", "form-input", "\n", note.First(Field.Sent))
            .With("id", note.Id)
            .With("name", note.Name)
            .With("rows", "2")
            .With("aria-describedby", noteParts.DescribedBy)
            .With("aria-invalid", note.IsWrong ? "true" : null);
        output.Content.Put(Html.Tag("div", note.IsWrong ? "unfold form-error" : "unfold", label, noteParts.ErrorLine, text));
    }
}
