using System.Globalization;

namespace BarnetIMidten.Shared.Values;

/// <summary>The written form of a personal number and its check digit.</summary>
internal static class CprDigits
{
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The ten ASCII digits, with or without the hyphen after the sixth; null for any other form.</summary>
    public static string? Of(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var digits = trimmed is { Length: 11 } && trimmed[6] == '-' ? trimmed.Remove(6, 1) : trimmed;
        return digits.Length == 10 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>The number, 0–99, that two digits spell.</summary>
    public static int PairAt(string digits, int start) =>
        int.Parse(digits.AsSpan(start, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Whether the weighted sum of ten digits is divisible by 11. Source: D11 (weights).</summary>
    public static bool PassModulus11(string digits) =>
        digits.Length == 10 && Weights.Zip(digits, (weight, digit) => weight * (digit - '0')).Sum() % 11 == 0;
}
