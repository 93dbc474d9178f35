using System.Globalization;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>The code of a municipality's own entry: <c>X</c> and a number of at most six digits, given once whatever the list. No code or word of the contract looks so.</summary>
public static class OwnCode
{
    private const char Mark = 'X';
    private const int Largest = 999_999;

    public static string Of(int number) => Mark + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its number; null for anything else.</summary>
    public static int? NumberOf(string? text) =>
        text is [Mark, not '0', ..]
        && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= Largest
            ? number
            : null;

    public static bool Is(string? text) => NumberOf(text) is not null;
}
