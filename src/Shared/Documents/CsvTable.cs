using System.Buffers;
using System.Globalization;
using System.Text;

namespace BarnetIMidten.Shared.Documents;

/// <summary>A table for other systems (RFC 4180): comma, numbers with a point, UTF-8 with its mark, which spreadsheets need to read Danish letters.
/// A text that a spreadsheet would run is preceded by an apostrophe; numbers are numbers. <c>new CsvTable("year", "net").Row(2021, -250000m)</c></summary>
public sealed class CsvTable
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly SearchValues<char> Separators = SearchValues.Create(",\"\r\n;");
    private readonly StringBuilder text = new();
    private readonly int columns;

    public CsvTable(params string[] head)
    {
        columns = head.Length;
        Row([.. head]);
    }

    /// <param name="cells">Texts, numbers, years; null is an empty cell.</param>
    public CsvTable Row(params object?[] cells)
    {
        if (cells.Length != columns)
        {
            throw new ArgumentException($"{cells.Length} cells under a head of {columns}", nameof(cells));
        }

        text.AppendJoin(',', cells.Select(Written)).Append("\r\n");
        return this;
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private static string Written(object? cell) =>
        cell switch
        {
            null => "",
            string words => Quoted(SpreadsheetText.LooksLikeFormula(words) ? "'" + words : words),
            decimal or int or long => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A cell cannot hold a {cell.GetType().Name}", nameof(cell)),
        };

    private static string Quoted(string words) =>
        !words.AsSpan().ContainsAny(Separators) ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
