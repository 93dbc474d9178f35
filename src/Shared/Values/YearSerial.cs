using System.Globalization;

namespace BarnetIMidten.Shared.Values;

/// <summary>A number of a yearly series as it is written: <c>2026-0001</c>.</summary>
public static class YearSerial
{
    public static string Text(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{serial:D4}");

    /// <summary>False for anything that is not written as a number is.</summary>
    public static bool TryRead(string text, out int year, out int serial)
    {
        serial = 0;
        return int.TryParse(text.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && text.Length > 5
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out serial)
            && Text(year, serial) == text;
    }
}
