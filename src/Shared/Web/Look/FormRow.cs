using System.Globalization;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;form-row for="Input.ReceivedOn" label="referral.received" required="true" /&gt;</c>: label, hint, error and one field.
/// Other attributes (<c>max</c>, <c>autocomplete</c>, <c>maxlength</c>) go to the field; <c>class</c> stays on the row.</summary>
[HtmlTargetElement("form-row")]
public sealed class FormRow(Phrasebook texts) : Row(texts)
{
    /// <summary>text, date, time, number, amount, email, tel, password, file; left out, the model's type decides.
    /// An amount is written as the reader's language writes it (250.000,50).</summary>
    public string? Type { get; set; }

    /// <summary>Lines of a larger field.</summary>
    public int? Rows { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = ReadField();
        var parts = Parts(field);
        var type = Type ?? Kind(field.Type);
        var own = output.Attributes.Where(a => a.Name is not "class").ToList();
        own.ForEach(a => output.Attributes.Remove(a));

        var input = Rows is null ? Input(field, type) : TextArea(field, Rows.Value);
        input
            .With("id", field.Id)
            .With("name", field.Name)
            .With("aria-describedby", parts.DescribedBy)
            .With("aria-invalid", field.IsWrong ? "true" : null)
            .WithIf(Required, "required");
        own.ForEach(a => input.With(a.Name, a.Value?.ToString() ?? a.Name));

        var label = Html.Tag("label", "form-label", parts.LabelContent).With("for", field.Id);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(parts.RowClass);
        var inner = await output.GetChildContentAsync();
        output.Content.Clear();
        output.Content.Put(parts.SourceChip is { } chip ? Html.Tag("div", "label-line", label, chip) : label);
        output.Content.Put(parts.HintLine).Put(parts.ErrorLine).Put(input);
        if (type is "number" && Rows is null)
        {
            output.Content.Put(Invariant(field));
        }

        output.Content.AppendHtml(inner);
    }

    private static TagBuilder Input(Field field, string type)
    {
        var isAmount = type is "amount";
        var value = field.First(isAmount ? Amount : Field.Sent);
        return Html.Void("input", isAmount ? "form-input short" : "form-input")
            .With("type", isAmount ? "text" : type)
            .With("inputmode", isAmount ? "decimal" : null)
            // a password is never sent back, and a file cannot be
            .With("value", type is "password" or "file" ? null : value);
    }

    /// <summary>250.000 or 250.000,50: as it is read, and as the binder reads it.</summary>
    private static string Amount(object value) =>
        value is IFormattable number ? number.ToString(value is decimal d && d % 1 != 0 ? "N2" : "N0", CultureInfo.CurrentCulture) : "";

    private static TagBuilder TextArea(Field field, int rows) =>
        // a browser drops the first line break of a textarea
        Html.Tag("textarea", "form-input", "\n", field.First(Field.Sent)).With("rows", rows.ToString(CultureInfo.InvariantCulture));

    /// <summary>Tells the binder that the browser sends this number with a point, whatever the reader's language.</summary>
    private static TagBuilder Invariant(Field field) =>
        Html.Void("input").With("type", "hidden").With("name", "__Invariant").With("value", field.Name);

    private static string Kind(Type type) =>
        type == typeof(DateOnly) || type == typeof(DateTime) ? "date"
        : type == typeof(TimeOnly) ? "time"
        : type == typeof(int) || type == typeof(long) || type == typeof(short) ? "number"
        : type == typeof(decimal) ? "amount"
        : "text";
}
