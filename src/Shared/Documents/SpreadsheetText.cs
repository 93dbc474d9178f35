namespace BarnetIMidten.Shared.Documents;

/// <summary>Texts that a spreadsheet would take for a formula. Source: design/promises.md 14.</summary>
internal static class SpreadsheetText
{
    /// <summary>Also in the wide letters of East Asia, which some spreadsheets read alike, and after blanks, which some drop.</summary>
    private static readonly char[] Begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && (Begins.Contains(text[0]) || (text.TrimStart() is [var first, ..] && Begins.Contains(first)));
}
