using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The table as a file: CSV in the API's words for other systems, a workbook in the reader's for people.</summary>
internal static class NationalFiles
{
    private static readonly string[] Columns = ["what", "n", "of", "share", "low", "high", "mean", "median"];

    public static CsvTable Csv(ReadNationalTable.Answer answer)
    {
        var table = new CsvTable(
            "year",
            "asOf",
            "part",
            "key",
            "n",
            "of",
            "share",
            "low",
            "high",
            "mean",
            "median",
            "suppressed",
            "municipality"
        );
        foreach (var row in answer.Rows)
        {
            table.Row(
                answer.Year,
                answer.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                row.Part,
                row.Key,
                row.N,
                row.Of,
                row.Share is { } share ? NationalWords.Thousandth(share.Share) : null,
                row.Share is { } low ? NationalWords.Thousandth(low.Low) : null,
                row.Share is { } high ? NationalWords.Thousandth(high.High) : null,
                row.Mean,
                row.Median,
                row.Suppressed ? "true" : "false",
                answer.Municipality.ToString()
            );
        }

        return table;
    }

    public static Workbook Book(ReadNationalTable.Answer answer, Phrasebook texts)
    {
        var title = texts["table.title-of", NationalWords.Year(answer.Year)];
        var book = new Workbook(title);
        var sheet = book.Add(texts["table.leaf"]);
        sheet.Add(Cell.Of(title, CellLook.Title));
        sheet.Add(Cell.Of($"{answer.Name(texts)}. {texts["table.as-of", answer.AsOf]}"));
        sheet.Add(Cell.Of(texts["table.rules"]));
        sheet.Add(Columns.Select(c => Cell.Of(texts[$"table.column.{c}"], CellLook.Head)));
        sheet.Freeze(rowsAbove: 4, columnsBefore: 1);
        foreach (var part in answer.Rows.GroupBy(r => r.Section(), StringComparer.Ordinal))
        {
            sheet.Add();
            sheet.Add(Cell.Of(texts[$"table.section.{part.Key}"], CellLook.Head));
            foreach (var row in part)
            {
                sheet.Add(Cells(row, answer, texts));
            }
        }

        return book;
    }

    private static IEnumerable<Cell> Cells(NationalRow row, ReadNationalTable.Answer answer, Phrasebook texts) =>
        [
            Cell.Of(row.Key(answer, texts)),
            row.Absent(texts) is { } absent ? Cell.Of(absent) : Cell.Of(row.N),
            Cell.Of(row.Of),
            Share(row.Share?.Share),
            Share(row.Share?.Low),
            Share(row.Share?.High),
            Number(row.Mean),
            Number(row.Median),
        ];

    private static Cell Share(double? share) => share is { } known ? Cell.Of((decimal)known, CellLook.Share) : Cell.Empty;

    private static Cell Number(decimal? number) => number is { } known ? Cell.Of(known, CellLook.Number) : Cell.Empty;
}
