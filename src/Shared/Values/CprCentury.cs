namespace BarnetIMidten.Shared.Values;

/// <summary>Which century a personal number means. Source: D11.</summary>
internal static class CprCentury
{
    /// <summary>The full year, 1858–2057, of a two-digit year (0–99) and the seventh digit (0–9).</summary>
    public static int YearOf(int twoDigitYear, int seventhDigit) =>
        seventhDigit switch
        {
            <= 3 => 1900 + twoDigitYear,
            4 or 9 => (twoDigitYear <= 36 ? 2000 : 1900) + twoDigitYear,
            _ => (twoDigitYear <= 57 ? 2000 : 1800) + twoDigitYear,
        };
}
