using System.Diagnostics;
using System.Globalization;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Evaluation.Tests.Memos;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace BarnetIMidten.Evaluation.Tests.Export;

/// <summary>The courses one by one: marked, typed, harmless, and many.</summary>
public sealed class CourseWorkbookTests
{
    private const string Evil = "=HYPERLINK(\"x\")";
    private const int Many = 10_000;

    public CourseWorkbookTests() => CultureInfo.CurrentUICulture = Languages.Danish;

    [Fact]
    public void It_is_marked_internal_in_sheet_name_head_file_name_and_properties()
    {
        var export = new ExportCourses.Export(2021, [Row(1)]);
        using var book = Opened(export);
        Assert.Equal("forloeb-2021-internt.xlsx", export.FileName);
        Assert.Equal("INTERNT", book.PackageProperties.Category);
        Assert.Equal("Internt", book.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value);
        Assert.StartsWith("INTERNT", Cells(book)["A1"].InnerText, StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(e => e.Description));
    }

    [Fact]
    public void Days_and_numbers_are_typed_and_what_somebody_wrote_is_text()
    {
        using var book = Opened(new ExportCourses.Export(2021, [Row(1)]));
        var cells = Cells(book);
        Assert.Equal("2021-0001", cells["A4"].InnerText);
        Assert.Equal("44256", cells["E4"].CellValue!.Text); // 1 March 2021 as spreadsheets count
        Assert.Equal("-2", Under(cells, "Alder i måneder ved start").CellValue!.Text);
        Assert.Equal("90", Under(cells, "Minutter i alt").CellValue!.Text);
        Assert.Equal("2", Under(cells, "Mål, barnet: før, Forældrene").CellValue!.Text);
        Assert.Equal("4.5", Under(cells, "Mål, barnet: efter, Forældrene").CellValue!.Text);
        var evil = Under(cells, "Institution");
        Assert.Equal((Evil, null), (evil.InnerText, evil.CellFormula));
        Assert.Equal(CellValues.InlineString, evil.DataType!.Value);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
        Assert.Equal("", Under(cells, "Overlap med dagtilbud, dage").InnerText); // missing is not none
    }

    [Fact]
    public void Ten_thousand_courses_are_written_row_by_row()
    {
        var export = new ExportCourses.Export(2021, [.. Enumerable.Range(1, Many).Select(Row)]);
        _ = CourseWorkbook.Of(new ExportCourses.Export(2021, [Row(1)]), A.Texts).ToBytes(); // warm
        // of this thread: other tests run beside it
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var bytes = CourseWorkbook.Of(export, A.Texts).ToBytes();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        Assert.InRange(bytes.Length, 100_000, 20_000_000);
        Assert.InRange(allocated, bytes.Length, 2_000_000_000);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Equal(Many + 3, book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Count());
    }

    private static ExportCourses.CountedRow Row(int number) =>
        new(
            new CourseRow(
                CourseId.New(),
                ReferralId.New(),
                $"2021-{number:0000}",
                new DateOnly(2021, 2, 20),
                new DateOnly(2021, 3, 1),
                new DateOnly(2021, 6, 1),
                EndReason.Completed,
                DaysPaused: 0,
                ExtraVisits: 0,
                ExtraWeeks: 0,
                null,
                [
                    new VisitFigures(VisitOutcome.Held, new DateOnly(2021, 3, 1), Booster: false, AtHome: true, 90, ["T1"]),
                    new VisitFigures(VisitOutcome.Held, new DateOnly(2021, 7, 1), Booster: true, AtHome: true, 30, []),
                ],
                [
                    new GoalRow("child", Reached: true, [new GoalProgress(Rater.Parents, "child", 1, 4)]),
                    new GoalRow("child", Reached: false, [new GoalProgress(Rater.Parents, "child", 3, 5)]),
                ]
            ),
            new CaseOrigin(
                "ishoej-0-6",
                new DateOnly(2021, 2, 1),
                Channel.Direct,
                ReferrerRole.Parent,
                DaycareKind.Institution,
                Evil,
                null,
                new DateOnly(2021, 5, 1),
                null,
                null
            ),
            ["IB1", "IF3"]
        );

    private static SpreadsheetDocument Opened(ExportCourses.Export export) =>
        SpreadsheetDocument.Open(new MemoryStream(CourseWorkbook.Of(export, A.Texts).ToBytes()), isEditable: false);

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument book) =>
        book.WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<Cell>()
            .ToDictionary(c => c.CellReference!.Value!, StringComparer.Ordinal);

    /// <summary>In the first row under the head that says so.</summary>
    private static Cell Under(Dictionary<string, Cell> cells, string head) =>
        cells[
            cells
                .Values.Single(c =>
                    c.CellReference!.Value!.EndsWith('3') && c.InnerText == head && !char.IsDigit(c.CellReference.Value[^2])
                )
                .CellReference!.Value![..^1] + "4"
        ];
}
