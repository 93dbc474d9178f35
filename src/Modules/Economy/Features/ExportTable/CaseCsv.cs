using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Economy.Features;

/// <summary>One row for each line, entry and year, and for each movement of the pool; the words are the API's own. Each row says which kind of figure it holds.</summary>
internal static class CaseCsv
{
    public static CsvTable Of(ExportTable.Export export)
    {
        var table = new CsvTable(
            "figure",
            "year",
            "kind",
            "key",
            "name",
            "beneficiary",
            "department",
            "volume",
            "unitPrice",
            "amount",
            "source"
        );
        foreach (var line in export.Plan.Lines)
        {
            foreach (
                var (entry, year) in line.Entries.SelectMany(e =>
                    Enumerable.Range(e.FromYear, e.ToYear - e.FromYear + 1).Select(y => (e, y))
                )
            )
            {
                Row(table, FigureKind.Budgeted, year, line, entry.Volume, entry.UnitPrice.Amount, line.Source);
            }
        }

        foreach (var year in export.Plan.Years)
        {
            Pool(table, FigureKind.Budgeted, year, "grant", export.Plan.Pool.GrantedIn(year).Amount, null);
            Pool(table, FigureKind.Budgeted, year, "repayment", -export.Plan.Pool.RepaidIn(year).Amount, null);
        }

        foreach (var accounts in export.Actuals)
        {
            foreach (var entry in accounts.Kept.Entries)
            {
                Row(
                    table,
                    FigureKind.Documented,
                    accounts.Year,
                    export.Plan.Line(entry.Key)!,
                    entry.Volume,
                    entry.UnitPrice.Amount,
                    entry.Source
                );
            }

            if (accounts.Kept.Pool is { } pool)
            {
                Pool(table, FigureKind.Documented, accounts.Year, "grant", pool.Drawn.Amount, pool.Source);
                Pool(table, FigureKind.Documented, accounts.Year, "repayment", -pool.Repaid.Amount, pool.Source);
            }
        }

        return table;
    }

    private static void Row(CsvTable table, FigureKind figure, int year, CaseLine line, decimal volume, decimal price, string? source) =>
        table.Row(
            Word.Spelt(figure),
            year,
            Word.Spelt(line.Kind),
            line.Key,
            line.Name,
            Word.Spelt(line.Beneficiary),
            line.Department,
            volume,
            price,
            volume * price * line.Sign,
            source
        );

    private static void Pool(CsvTable table, FigureKind figure, int year, string kind, decimal amount, string? source)
    {
        if (amount != 0)
        {
            table.Row(Word.Spelt(figure), year, kind, null, null, null, null, null, null, amount, source);
        }
    }
}
