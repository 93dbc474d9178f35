using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Features;

/// <summary>What the pool gives and gets back: grants above, repayments below, in rows that may be changed.</summary>
internal sealed class PoolSheet
{
    private static readonly string[] Heads = ["economy.sheet-movement", "economy.from-year", "economy.to-year", "economy.kroner"];
    private readonly Sheet sheet;
    private (int First, int Last) grants;
    private (int First, int Last) repayments;

    private PoolSheet(Sheet sheet) => this.sheet = sheet;

    public static PoolSheet In(Workbook book, PoolPlan pool, Phrasebook texts)
    {
        var made = new PoolSheet(book.Add(texts["economy.sheet-pool"]));
        made.Fill(pool, texts);
        return made;
    }

    /// <param name="year">The address of the year's cell.</param>
    public string Granted(string year) =>
        $"SUMPRODUCT(({sheet.Down(2, grants.First, grants.Last)}={year})*{sheet.Down(4, grants.First, grants.Last)})";

    public string Repaid(string year)
    {
        var (first, last) = repayments;
        return $"SUMPRODUCT(({sheet.Down(2, first, last)}<={year})*({sheet.Down(3, first, last)}>={year})*{sheet.Down(4, first, last)})";
    }

    private void Fill(PoolPlan pool, Phrasebook texts)
    {
        sheet.Add(Cell.Of(texts["economy.pool"], CellLook.Title), Cell.Of(texts.Of("figure", FigureKind.Budgeted)));
        sheet.Add(Cell.Of(texts["economy.transfer-hint"]));
        sheet.Add(Heads.Select(h => Cell.Of(texts[h], CellLook.Head)));
        grants = Rows(texts["economy.granted"], pool.Grants.Select(g => (g.Year, g.Year, g.Amount.Amount)));
        repayments = Rows(texts["economy.repaid"], pool.Repayments.Select(r => (r.FromYear, r.ToYear, r.Amount.Amount)));
    }

    /// <summary>At least one row, so that a formula has something to stand on, and a first can be written there.</summary>
    private (int First, int Last) Rows(string name, IEnumerable<(int From, int To, decimal Amount)> rows)
    {
        var first = sheet.Next;
        foreach (var (from, to, amount) in rows.DefaultIfEmpty())
        {
            sheet.Add(
                Cell.Of(name),
                Cell.Of(from, CellLook.InputYear),
                Cell.Of(to, CellLook.InputYear),
                Cell.Of(amount, CellLook.InputKroner)
            );
        }

        return (first, sheet.Next - 1);
    }
}
