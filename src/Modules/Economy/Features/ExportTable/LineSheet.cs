using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Features;

/// <summary>Volume and price of every entry, the rows of a line together.</summary>
internal sealed class LineSheet
{
    private const int From = 6,
        To = 7,
        Volume = 8,
        Price = 9;

    private readonly Sheet sheet;
    private readonly CasePlan plan;
    private readonly List<(int First, int Last)> rows = [];

    private LineSheet(Sheet sheet, CasePlan plan) => (this.sheet, this.plan) = (sheet, plan);

    public static LineSheet In(Workbook book, CasePlan plan, Phrasebook texts)
    {
        var made = new LineSheet(book.Add(texts["economy.sheet-lines"]), plan);
        made.Fill(texts);
        return made;
    }

    /// <summary>The line's amount in a year, costs negative.</summary>
    /// <param name="year">The address of the year's cell.</param>
    public string Amount(int line, string year) => $"{Sign(line)}{Sum(line, year, Volume, Price)}";

    public string VolumeIn(int line, string year) => Sum(line, year, Volume);

    /// <summary>As <see cref="Measured"/> has it: weighted by volume, and without volume the mean of the prices.</summary>
    public string PriceIn(int line, string year)
    {
        var (volume, count) = (VolumeIn(line, year), Sum(line, year));
        return $"IF({volume}=0,IF({count}=0,0,{Sum(line, year, Price)}/{count}),{Sum(line, year, Volume, Price)}/{volume})";
    }

    public string Sign(int line) => plan.Lines[line].Sign < 0 ? "-" : "";

    private string Sum(int line, string year, params int[] columns)
    {
        var (first, last) = rows[line];
        string Down(int column) => sheet.Down(column, first, last);
        return $"SUMPRODUCT(({Down(From)}<={year})*({Down(To)}>={year}){string.Concat(columns.Select(c => "*" + Down(c)))})";
    }

    private void Fill(Phrasebook texts)
    {
        sheet.Add(Cell.Of(texts["economy.lines"], CellLook.Title), Cell.Of(texts.Of("figure", FigureKind.Budgeted)));
        sheet.Add(Cell.Of(texts["economy.sheet-inputs"]));
        string[] heads =
        [
            "economy.line",
            "economy.line-kind",
            "economy.beneficiary",
            "economy.department",
            "economy.price-year",
            "economy.from-year",
            "economy.to-year",
            "economy.volume",
            "economy.unit-price",
            "economy.sheet-a-year",
            "economy.source",
            "economy.law",
            "economy.note",
        ];
        sheet.Freeze(sheet.Add(heads.Select(h => Cell.Of(texts[h], CellLook.Head))), 1);
        foreach (var line in plan.Lines)
        {
            var first = sheet.Next;
            foreach (var entry in line.Entries)
            {
                var row = sheet.Next;
                sheet.Add(
                    Cell.Of(line.Name),
                    Cell.Of(texts.Of("business-case.kind", line.Kind)),
                    Cell.Of(texts.Of("business-case.beneficiary", line.Beneficiary)),
                    Cell.Of(line.Department),
                    Cell.Of(line.PriceYear ?? plan.FirstYear, CellLook.InputYear),
                    Cell.Of(entry.FromYear, CellLook.InputYear),
                    Cell.Of(entry.ToYear, CellLook.InputYear),
                    Cell.Of(entry.Volume, CellLook.InputNumber),
                    Cell.Of(entry.UnitPrice.Amount, CellLook.InputKroner),
                    Cell.Computed(
                        $"{Sheet.At(Volume, row)}*{Sheet.At(Price, row)}",
                        (entry.Volume * entry.UnitPrice).Amount,
                        CellLook.Exact
                    ),
                    Cell.Of(line.Source),
                    Cell.Of(line.Law),
                    Cell.Of(line.Note)
                );
            }

            rows.Add((first, sheet.Next - 1));
        }
    }
}
