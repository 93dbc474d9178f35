using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BarnetIMidten.Shared.Text;

/// <summary>What of a text can be seen. Blanks, and signs without width or shape, are no answer to a question that asks for one.</summary>
public static class Legible
{
    /// <summary>Letters and symbols by their class, and yet empty: fillers of Hangul, Khmer's inherent vowels, the braille of no dot, the joiner of graphemes.</summary>
    private const string Shapeless = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    public static bool IsBlank([NotNullWhen(false)] string? text) => text is null || !text.Any(IsSeen);

    /// <summary>Without what cannot be seen, and without blanks around.</summary>
    public static string Of(string? text) => string.Concat((text ?? "").Where(sign => sign == ' ' || IsSeen(sign))).Trim();

    /// <summary>How many signs of it somebody can read: one of two halves counts once.</summary>
    public static int Signs(string? text) => Of(text).EnumerateRunes().Count();

    private static bool IsSeen(char sign) =>
        !char.IsWhiteSpace(sign)
        && !Shapeless.Contains(sign, StringComparison.Ordinal)
        && char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
        // the selectors of a variant show nothing by themselves
        && sign is not (>= '\ufe00' and <= '\ufe0f');
}
