using System.Runtime.InteropServices;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>Several entries of one line in one year, added up: their volume, and the price weighted by volume.</summary>
/// <param name="Amount">Σ volume × price, exact.</param>
/// <param name="Price">Amount ÷ volume; without volume the mean of the prices, and zero of none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Measured(decimal Volume, Kroner Amount, Kroner Price)
{
    public static Measured Of(IEnumerable<(decimal Volume, Kroner Price)> entries)
    {
        var all = entries.ToList();
        var volume = all.Sum(e => e.Volume);
        var amount = Kroner.Sum(all.Select(e => e.Volume * e.Price));
        var price =
            all.Count == 0 ? Kroner.Zero
            : all.TrueForAll(e => e.Price == all[0].Price) ? all[0].Price
            : volume == 0 ? Kroner.Sum(all.Select(e => e.Price)) / all.Count
            : amount / volume;
        return new Measured(volume, amount, price);
    }
}
