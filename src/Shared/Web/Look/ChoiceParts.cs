using System.Globalization;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>The elements of a row of choices.</summary>
internal static class ChoiceParts
{
    /// <summary>Legend, hint and error of a group, and what ties the group to them.</summary>
    /// <param name="whyNot">The line below the choices, if there is one.</param>
    public static void Frame(TagHelperOutput output, Field field, RowParts parts, TagBuilder? whyNot)
    {
        var described = string.Join(' ', new[] { parts.DescribedBy, whyNot is null ? null : WhyNotId(field) }.OfType<string>());
        if (described.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        var legend = Html.Tag("legend", "form-label", parts.LabelContent);
        output.Content.Put(parts.SourceChip is { } chip ? legend.Add(" ", chip) : legend);
        output.Content.Put(parts.HintLine).Put(parts.ErrorLine);
    }

    public static TagBuilder Radio(Field field, Choice option, int index, bool isChosen, bool isSegment)
    {
        var id = IdAt(field, index);
        var input = Html.Void("input", isSegment ? "tap" : "form-radio")
            .With("type", "radio")
            .With("name", field.Name)
            .With("id", id)
            .With("value", option.Value)
            .WithIf(isChosen, "checked")
            .WithIf(option.Disabled, "disabled");
        var label = Html.Tag("label", null, option.Text).With("for", id);
        var box = Html.Tag("div", isSegment ? null : "form-group-radio", input, label);
        return isSegment || option.WhyNot is null ? box : box.Add(Html.Tag("p", "meta", option.WhyNot));
    }

    /// <summary>Why some of the segments cannot be chosen: below them, where there is room for a sentence.</summary>
    public static TagBuilder? WhyNot(Field field, IReadOnlyList<Choice> options)
    {
        var reasons = options
            .Where(o => o is { Disabled: true, WhyNot: not null })
            .Select(o => o.WhyNot)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return reasons.Count == 0 ? null : Html.Tag("p", "meta whynot", string.Join(' ', reasons)).With("id", WhyNotId(field));
    }

    public static TagBuilder Select(
        Field field,
        RowParts parts,
        IReadOnlyList<Choice> options,
        string? chosen,
        bool isRequired,
        string unchosen,
        Phrasebook texts
    )
    {
        var select = Html.Tag("select", "form-select")
            .With("id", field.Id)
            .With("name", field.Name)
            .With("aria-describedby", parts.DescribedBy)
            .With("aria-invalid", field.IsWrong ? "true" : null)
            .WithIf(isRequired, "required");
        if (!isRequired || string.IsNullOrEmpty(chosen))
        {
            select.Add(Html.Tag("option", null, texts[unchosen]).With("value", ""));
        }

        foreach (var option in options)
        {
            var text = option.WhyNot is null ? option.Text : texts["look.choice-why-not", option.Text, option.WhyNot];
            select.Add(
                Html.Tag("option", null, text)
                    .With("value", option.Value)
                    .WithIf(string.Equals(option.Value, chosen, StringComparison.OrdinalIgnoreCase), "selected")
                    .WithIf(option.Disabled, "disabled")
            );
        }

        return select;
    }

    /// <summary>The first of a group bears the field's own id, so that the error summary leads to it.</summary>
    public static string IdAt(Field field, int index) =>
        index == 0 ? field.Id : field.Id + "-" + index.ToString(CultureInfo.InvariantCulture);

    private static string WhyNotId(Field field) => field.Id + "-whynot";
}
