using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Features;

/// <summary>The case as a workbook. Volumes, prices, the pool's rows, the accounts and the rate stand once, in cells that may be changed;
/// everything else is a formula over them, and comes to the same figures as the answers of the API.</summary>
internal sealed class CaseWorkbook
{
    private const int FirstYearColumn = 3;
    private readonly ExportTable.Export export;
    private readonly Phrasebook texts;
    private readonly Sheet table;
    private readonly LineSheet lines;
    private readonly PoolSheet pool;
    private readonly int heads;
    private readonly int firstLine;

    private CaseWorkbook(ExportTable.Export export, Phrasebook texts, Workbook book)
    {
        (this.export, this.texts) = (export, texts);
        table = book.Add(texts["economy.sheet-table"]);
        lines = LineSheet.In(book, export.Plan, texts);
        pool = PoolSheet.In(book, export.Plan.Pool, texts);
        table.Add(Cell.Of(export.Plan.Name, CellLook.Title));
        table.Add(Cell.Of(texts["economy.sheet-hint", texts.Of("figure", FigureKind.Budgeted)]));
        table.Add(Cell.Of(texts["economy.sheet-rate"]), Cell.Of(export.DiscountRate, CellLook.InputShare));
        table.Add();
        heads = table.Add([
            Cell.Of(texts["economy.kroner"], CellLook.Head),
            Cell.Of(texts["economy.beneficiary"], CellLook.Head),
            .. export.Plan.Years.Select(y => Cell.Of(y, CellLook.Year)),
        ]);
        table.Freeze(heads, FirstYearColumn - 1);
        firstLine = table.Next;
    }

    private int LastLine => firstLine + export.Plan.Lines.Count - 1;

    public static Workbook Of(ExportTable.Export export, Phrasebook texts)
    {
        var book = new Workbook(export.Plan.Name);
        var made = new CaseWorkbook(export, texts, book);
        made.Fill();
        if (export.Actuals.Any(a => a.Kept.Entries.Count > 0))
        {
            FollowUpSheet.In(book, export, made.lines, texts);
        }

        return book;
    }

    private void Fill()
    {
        foreach (var (line, i) in export.Table.Lines.Select((l, i) => (l, i)))
        {
            Row(
                line.Line.Name,
                texts.Of("business-case.beneficiary", line.Line.Beneficiary),
                line.ByYear,
                column => lines.Amount(i, InHead(column)),
                CellLook.Kroner
            );
        }

        var figures = export.Table;
        var net = Row(texts["economy.net"], null, figures.Net, c => export.Plan.Lines.Count == 0 ? "0" : $"SUM({Lines(c)})", CellLook.Sum);
        var grants = Row(
            texts["economy.granted"],
            texts["economy.transfer"],
            figures.Grants,
            c => pool.Granted(InHead(c)),
            CellLook.Kroner
        );
        var repaid = Row(
            texts["economy.repaid"],
            texts["economy.transfer"],
            [.. figures.Repayments.Select(r => -r)],
            c => $"-{pool.Repaid(InHead(c))}",
            CellLook.Kroner
        );
        Row(texts["economy.balance"], null, figures.Balance, c => $"{At(c, net)}+{At(c, grants)}+{At(c, repaid)}", CellLook.Sum);
        Row(texts["economy.pool-debt"], null, figures.Debt, c => $"{SoFar(c, grants)}+{SoFar(c, repaid)}", CellLook.Kroner);
        var soFar = Row(texts["economy.net-so-far"], null, Running.Sums(figures.Net), c => SoFar(c, net), CellLook.Kroner);
        table.Add();
        Result(net, soFar);
        Beneficiaries();
    }

    /// <summary>Present value and payback, each with the row that it is computed from in view.</summary>
    private void Result(int net, int soFar)
    {
        var rate = Sheet.Fixed(2, 3);
        var factors = table.Add([
            Cell.Of(texts["economy.sheet-factor"]),
            Cell.Empty,
            .. Columns.Select(c =>
                Cell.Computed($"1/(1+{rate})^({InHead(c)}-{Sheet.Fixed(FirstYearColumn, heads)})", null, CellLook.Factor)
            ),
        ]);
        var reached = table.Add([
            Cell.Of(texts["economy.sheet-reached"]),
            Cell.Empty,
            .. Columns.Select(c => Cell.Computed($"IF(ROUND({At(c, soFar)},6)>=0,1,0)", null, CellLook.Number)),
        ]);
        table.Add(
            Cell.Of(texts["economy.sheet-present-value"]),
            Cell.Computed($"SUMPRODUCT({Across(net)},{Across(factors)})", export.Table.NetPresentValue.Amount.Amount, CellLook.Exact)
        );
        table.Add(
            Cell.Of(texts["economy.sheet-payback"]),
            Cell.Computed(
                $"IF(SUM({Across(reached)})=0,\"\",INDEX({Across(heads)},MATCH(1,{Across(reached)},0)))",
                export.Table.PaybackYear,
                CellLook.Year
            )
        );
        table.Add();
    }

    private void Beneficiaries()
    {
        table.Add([
            Cell.Of(texts["economy.net-by-beneficiary"], CellLook.Head),
            Cell.Of(null, CellLook.Head),
            .. Columns.Select(c => Cell.Computed(InHead(c), export.Table.Years[c - FirstYearColumn], CellLook.Year)),
        ]);
        foreach (var net in export.Table.ByBeneficiary)
        {
            var row = table.Next;
            Row(
                texts.Of("business-case.beneficiary", net.What),
                null,
                net.ByYear,
                c => $"SUMIF({Sheet.Fixed(2, firstLine)}:{Sheet.Fixed(2, LastLine)},{Sheet.Fixed(1, row)},{Lines(c)})",
                CellLook.Kroner
            );
        }
    }

    private IEnumerable<int> Columns => Enumerable.Range(FirstYearColumn, export.Plan.YearCount);

    private int Row(string name, string? about, IReadOnlyList<Figure<Budgeted>> figures, Func<int, string> formula, CellLook look) =>
        table.Add([
            Cell.Of(name, look is CellLook.Sum ? CellLook.Head : CellLook.Text),
            Cell.Of(about),
            .. Columns.Zip(figures, (column, figure) => Cell.Computed(formula(column), figure.Amount.Amount, look)),
        ]);

    private string InHead(int column) => Sheet.InRow(column, heads);

    private string Lines(int column) => $"{At(column, firstLine)}:{At(column, LastLine)}";

    private string Across(int row) =>
        $"{Sheet.Fixed(FirstYearColumn, row)}:{Sheet.Fixed(FirstYearColumn + export.Plan.YearCount - 1, row)}";

    private static string SoFar(int column, int row) => $"SUM({Sheet.Fixed(FirstYearColumn, row)}:{At(column, row)})";

    private static string At(int column, int row) => Sheet.At(column, row);
}
