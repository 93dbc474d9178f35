using System.Globalization;

namespace BarnetIMidten.Shared.Values;

/// <summary>
/// Writes an amount as <c>−250.000 kr.</c> or <c>−55.308,95 kr.</c>: a true minus sign (U+2212), points between thousands,
/// two decimals unless the kroner are whole, rounded to the øre. Source: design/ui.md.
/// </summary>
internal static class DanishMoney
{
    // Stated here, not taken from da-DK: the platform's culture data has a hyphen for minus and may change.
    private static readonly NumberFormatInfo Numbers = new()
    {
        NegativeSign = "\u2212",
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberNegativePattern = 1,
    };

    public static string Of(Kroner kroner)
    {
        var amount = kroner.RoundedToOere.Amount;
        var decimals = decimal.IsInteger(amount) ? "N0" : "N2";
        return $"{amount.ToString(decimals, Numbers)} kr.";
    }
}
