using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>Reads the numbers of a form, and says at the field where one cannot be read.</summary>
internal sealed class NumberReader(ModelStateDictionary state, Phrasebook texts, string prefix = "Input")
{
    public decimal? Number(string? text, string field)
    {
        var number = NumberText.Read(text);
        if (number is null && !string.IsNullOrWhiteSpace(text))
        {
            Refuse(field, "look.number-typed");
        }

        return number;
    }

    /// <summary>A year or a count.</summary>
    public int? Whole(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(field, "look.number");
        return null;
    }

    public Kroner? Kroner(string? text, string field) => Number(text, field) is { } amount ? new Kroner(amount) : null;

    private void Refuse(string field, string key) => state.AddModelError(prefix.Length == 0 ? field : $"{prefix}.{field}", texts[key]);
}
