using System.Globalization;
using System.Text;

namespace BarnetIMidten.Shared.Values;

/// <summary>
/// Makes names comparable: the same name typed on two keyboards folds to the same text. A keyed blind index over
/// <see cref="Words"/> finds people by whole words of their names; changing anything here makes that index stale.
/// </summary>
public static class NameFolding
{
    private static readonly Rune CombiningRing = new(0x030A);

    /// <summary>
    /// Lower case; æ → ae, ø → oe, å → aa; Latin letters lose their diacritics (é → e, ö → o, ł → l, ı → i). Other scripts
    /// keep their marks, in composed form. Punctuation and blanks stay. Broken surrogates become U+FFFD.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var latinBase = default(Rune?);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (latinBase is { } letter && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                if (letter.Value == 'a' && rune == CombiningRing)
                    folded.Append('a');
                continue;
            }
            latinBase = IsLatin(lower) ? lower : null;
            folded.Append(Spelling(lower));
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The distinct folded words, in order of appearance. Anything but a letter, a digit or a mark upon one parts words, so
    /// "Anne-Marie" is <c>anne</c> and <c>marie</c>, as "Anne Marie" is: one finds the other, and either part finds both.
    /// The joined "annemarie" is left out, or a search for "Anne-Marie" would miss those who write it without the hyphen.
    /// </summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in Fold(text).EnumerateRunes())
            words.Append(IsPartOfWord(rune) ? rune.ToString() : " ");
        return [.. words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
    }

    private static string Spelling(Rune lower) =>
        lower.Value switch
        {
            'æ' => "ae",
            'ø' or 'œ' => "oe",
            'ß' => "ss",
            'þ' => "th",
            'ð' or 'đ' => "d",
            'ł' => "l",
            'ı' => "i",
            _ => lower.ToString(),
        };

    // Up to Latin Extended-B; what lies beyond has been decomposed into these and marks.
    private static bool IsLatin(Rune lower) => lower.Value < 0x250 && Rune.IsLetter(lower);

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
