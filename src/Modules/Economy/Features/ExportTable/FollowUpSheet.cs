using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Features;

/// <summary>The accounts as they were entered, and beside them a year's expected and actual: another year is seen by writing it in its cell.</summary>
internal static class FollowUpSheet
{
    private const int YearRow = 3;

    public static void In(Workbook book, ExportTable.Export export, LineSheet lines, Phrasebook texts)
    {
        var accounts = Accounts(book, export, texts);
        var followed = export.FollowedUp.MaxBy(f => f.Year)!;
        var sheet = book.Add(texts["economy.sheet-follow-up"]);
        sheet.Add(Cell.Of(texts["economy.follow-up"], CellLook.Title));
        sheet.Add(
            Cell.Of(texts["economy.paper-kinds", texts.Of("figure", FigureKind.Budgeted), texts.Of("figure", FigureKind.Documented)])
        );
        sheet.Add(Cell.Of(texts["economy.sheet-year"]), Cell.Of(followed.Year, CellLook.InputYear));
        sheet.Add();
        string[] heads =
        [
            "economy.line",
            "economy.sheet-expected-volume",
            "economy.sheet-expected-price",
            "economy.sheet-actual-volume",
            "economy.expected",
            "economy.actual",
            "economy.difference",
            "economy.of-volume",
            "economy.of-price",
        ];
        sheet.Freeze(sheet.Add(heads.Select(h => Cell.Of(texts[h], CellLook.Head))), 1);
        var (first, year) = (sheet.Next, Sheet.Fixed(2, YearRow));
        foreach (var (line, i) in followed.Lines.Select((l, i) => (l, i)))
        {
            Row(sheet, line, i, lines, accounts, year);
        }

        if (followed.Lines.Count > 0)
        {
            Total(sheet, followed.Total, first, texts);
        }
    }

    private static void Row(
        Sheet sheet,
        FollowedLine line,
        int at,
        LineSheet lines,
        (Sheet Sheet, int First, int Last) accounts,
        string year
    )
    {
        var (row, sign) = (sheet.Next, lines.Sign(at));
        string Own(int column) => Sheet.At(column, row);
        string Down(int column) => accounts.Sheet.Down(column, accounts.First, accounts.Last);
        var number = (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var mine = $"SUMPRODUCT(({Down(1)}={year})*({Down(3)}={number})*{Down(4)}";
        sheet.Add(
            Cell.Of(line.Line.Name),
            Cell.Computed(lines.VolumeIn(at, year), line.Plan.Volume, CellLook.Number),
            Cell.Computed(lines.PriceIn(at, year), line.Plan.Price.Amount, CellLook.Exact),
            Cell.Computed($"{mine})", line.Accounts.Volume, CellLook.Number),
            Cell.Computed(lines.Amount(at, year), line.Expected.Amount.Amount, CellLook.Exact),
            Cell.Computed($"{sign}{mine}*{Down(5)})", line.Actual.Amount.Amount, CellLook.Exact),
            Cell.Computed($"{Own(6)}-{Own(5)}", line.Deviation.Difference.Amount, CellLook.Exact),
            Cell.Computed($"{sign}({Own(4)}-{Own(2)})*{Own(3)}", line.Deviation.Volume.Amount, CellLook.Exact),
            Cell.Computed($"{Own(7)}-{Own(8)}", line.Deviation.Price.Amount, CellLook.Exact)
        );
    }

    private static void Total(Sheet sheet, FollowedTotal total, int first, Phrasebook texts)
    {
        Kroner[] sums =
        [
            total.Expected.Amount,
            total.Actual.Amount,
            total.Deviation.Difference,
            total.Deviation.Volume,
            total.Deviation.Price,
        ];
        var last = sheet.Next - 1;
        sheet.Add([
            Cell.Of(texts["economy.total"], CellLook.Head),
            Cell.Empty,
            Cell.Empty,
            Cell.Empty,
            .. sums.Select((sum, i) => Cell.Computed($"SUM({Sheet.At(i + 5, first)}:{Sheet.At(i + 5, last)})", sum.Amount, CellLook.Sum)),
        ]);
    }

    private static (Sheet Sheet, int First, int Last) Accounts(Workbook book, ExportTable.Export export, Phrasebook texts)
    {
        var sheet = book.Add(texts["economy.sheet-accounts"]);
        sheet.Add(Cell.Of(texts["economy.sheet-accounts"], CellLook.Title));
        sheet.Add(Cell.Of(texts["economy.sheet-accounts-hint", texts.Of("figure", FigureKind.Documented)]));
        string[] heads =
        [
            "economy.sheet-year",
            "economy.line",
            "economy.sheet-number",
            "economy.volume",
            "economy.unit-price",
            "economy.total",
            "economy.source",
        ];
        sheet.Freeze(sheet.Add(heads.Select(h => Cell.Of(texts[h], CellLook.Head))), 1);
        var first = sheet.Next;
        foreach (var (year, entry) in export.Actuals.SelectMany(a => a.Kept.Entries.Select(e => (a.Year, e))))
        {
            var at = export.Plan.Lines.ToList().FindIndex(l => l.Key == entry.Key);
            var row = sheet.Next;
            sheet.Add(
                Cell.Of(year, CellLook.InputYear),
                Cell.Of(export.Plan.Lines[at].Name),
                Cell.Of(at + 1, CellLook.Number),
                Cell.Of(entry.Volume, CellLook.InputNumber),
                Cell.Of(entry.UnitPrice.Amount, CellLook.InputKroner),
                Cell.Computed($"{Sheet.At(4, row)}*{Sheet.At(5, row)}", (entry.Volume * entry.UnitPrice).Amount, CellLook.Exact),
                Cell.Of(entry.Source)
            );
        }

        return (sheet, first, sheet.Next - 1);
    }
}
