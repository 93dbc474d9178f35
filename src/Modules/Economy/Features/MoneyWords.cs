using System.Globalization;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Features;

/// <summary>Years and kroner as pages and papers write them.</summary>
internal static class MoneyWords
{
    /// <summary>2021, never 2.021.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>2021–2027, or 2021 alone.</summary>
    public static string Years(int from, int to) => from == to ? Year(from) : $"{Year(from)}–{Year(to)}";

    /// <summary>−390.000 or −55.308,95: in a table, where every cell is kroner.</summary>
    public static string Cell(this Kroner amount) => Written(amount, DanishFormat.Number);

    /// <summary>+5.000, −18.000, 0</summary>
    public static string Change(this Kroner amount) => Written(amount, DanishFormat.Difference);

    /// <summary>Without its sign: 35.300 kr.</summary>
    public static string Size(this Kroner amount) => DanishFormat.Money(amount < Kroner.Zero ? -amount : amount);

    /// <summary>2021–2022: 1 × 115.000 kr.</summary>
    public static string Said(this LineEntry entry, Phrasebook texts) =>
        texts["economy.entry", Years(entry.FromYear, entry.ToYear), NumberText.Of(entry.Volume), DanishFormat.Money(entry.UnitPrice)];

    private static string Written(Kroner amount, Func<decimal, int, string> format)
    {
        var shown = amount.RoundedToOere.Amount;
        return format(shown, decimal.IsInteger(shown) ? 0 : 2);
    }
}
