using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>A row that is answered by one tap anywhere on it.</summary>
internal static class SeeParts
{
    /// <param name="value">What is sent when it is pressed: "true", or the row's code when the field is a list of codes.</param>
    public static TagBuilder Head(Field field, RowParts parts, string value, string? code, bool isRequired)
    {
        // a list of codes gives every row the same name, so the code keeps the ids apart
        var id = value is "true" ? field.Id : field.Id + "-" + value;
        var isOn = field.Values(Field.Sent).Contains(value, StringComparer.OrdinalIgnoreCase);
        var box = Html.Void("input", "tap")
            .With("type", "checkbox")
            .With("id", id)
            .With("name", field.Name)
            .With("value", value)
            .With("aria-describedby", parts.DescribedBy)
            .With("aria-invalid", field.IsWrong ? "true" : null)
            .WithIf(isOn, "checked")
            .WithIf(isRequired, "required");
        var label = Html.Tag("label", null, Html.Tag("span", "box-mark"), Html.Tag("span", null, parts.Label)).With("for", id);
        return Html.Tag("div", "see-head", box, code is null ? label : label.Add(" ", Html.Tag("span", "code", code)));
    }
}
