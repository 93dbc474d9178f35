using System.Globalization;

namespace BarnetIMidten.Economy.Features;

/// <summary>A rate as an address carries it: with a decimal point and no separator of thousands, so that a Danish comma is refused and not read as another number.</summary>
internal readonly record struct AskedRate(decimal Value)
{
    private const NumberStyles Strict = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static bool TryParse(string? text, IFormatProvider? provider, out AskedRate rate)
    {
        var isNumber = decimal.TryParse(text, Strict, CultureInfo.InvariantCulture, out var value);
        rate = new AskedRate(value);
        return isNumber;
    }
}
