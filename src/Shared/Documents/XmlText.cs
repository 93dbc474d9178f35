namespace BarnetIMidten.Shared.Documents;

/// <summary>Texts as a document can hold them.</summary>
internal static class XmlText
{
    /// <summary>What XML cannot hold (control characters, half a surrogate pair) becomes U+FFFD: the document must open.</summary>
    public static string Readable(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    rune.Value is '\t' or '\n' or '\r' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF))
                        ? rune.ToString()
                        : "\uFFFD"
                )
        );
}
