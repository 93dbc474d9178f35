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
            state.AddModelError($"{prefix}.{field}", texts["look.number-typed"]);
        }

        return number;
    }

    public Kroner? Kroner(string? text, string field) => Number(text, field) is { } amount ? new Kroner(amount) : null;
}
