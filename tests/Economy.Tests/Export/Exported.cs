using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BarnetIMidten.Economy.Tests.Export;

/// <summary>Cases as files.</summary>
internal static class Exported
{
    public static readonly Phrasebook Texts = new([typeof(Phrasebook).Assembly, EconomyModule.Room]);

    /// <summary>In the cells, and nowhere as a formula: what a spreadsheet would run, were it typed in.</summary>
    public const string Evil = "=HYPERLINK(\"x\")";

    public static ExportTable.Export Of(
        CasePlan plan,
        decimal rate = CaseTable.UsualRate,
        params IReadOnlyList<(int Year, ActualsKept Kept)> actuals
    ) =>
        new(
            BusinessCase.Draft(plan, UserId.New(), DateTimeOffset.UnixEpoch),
            CaseTable.Of(plan, rate),
            rate,
            [.. actuals.Select(a => YearActuals.Of(BusinessCaseId.New(), a.Year, a.Kept, UserId.New(), DateTimeOffset.UnixEpoch))]
        );

    /// <summary>The case of A8 with A12's example year: 35.300 less than expected.</summary>
    public static ExportTable.Export Ishoej =>
        Of(
            A.Ishoej,
            CaseTable.UsualRate,
            (
                2023,
                A.Actuals(
                    ("pedagogue", 1, 397_800),
                    ("counselling", 6, 5_000),
                    ("preventive-courses", 4, 18_000),
                    ("family-treatment", 1, 41_500),
                    ("special-teaching", 1, 104_000),
                    ("reorganised-practice", 1, 215_000)
                )
            )
        );

    /// <summary>Formulas wherever somebody may write.</summary>
    public static ExportTable.Export Awkward
    {
        get
        {
            var line = A.Line("=1+1", A.Entry(2023, 2025, 1.5m, 40_000)) with
            {
                Name = Evil,
                Department = "@SUM(A1)",
                Source = "+1",
                Law = "-1",
                Note = Evil,
            };
            var plan = A.Plan(line) with { Name = Evil };
            return Of(
                plan,
                CaseTable.UsualRate,
                (
                    2023,
                    new ActualsKept([new ActualEntry("=1+1", 1, new Kroner(41_500), Evil)], new PoolActual(Kroner.Zero, Kroner.Zero, Evil))
                )
            );
        }
    }

    public static SpreadsheetDocument Opened(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);

    /// <summary>The leaves of a workbook in their order, by name.</summary>
    public static IEnumerable<(string Name, Worksheet Leaf)> Leaves(this SpreadsheetDocument book) =>
        book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>()
            .Select(s => (s.Name!.Value!, ((WorksheetPart)book.WorkbookPart.GetPartById(s.Id!)).Worksheet));
}
