using BarnetIMidten.Shared.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Cell = BarnetIMidten.Shared.Documents.Cell;
using Ours = BarnetIMidten.Shared.Documents;

namespace BarnetIMidten.Shared.Tests.Documents;

/// <summary>A workbook opens, its formulas are ours, and what somebody wrote is text in it.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", true)]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0", true)]
    [InlineData("-1", true)]
    [InlineData("  to blanke", false)]
    [InlineData("<c><f>1+1</f></c>", false)]
    [InlineData("æøå 中文 👪", false)]
    public void A_text_is_kept_letter_for_letter_and_is_no_formula(string text, bool isGuarded)
    {
        var book = new Ours.Workbook("Titel");
        book.Add("Ark").Add(Cell.Of(text));
        using var opened = Opened(book);
        var cell = Assert.Single(Cells(opened));
        Assert.Equal((text, null), (cell.InnerText, cell.CellFormula?.Text));
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        var style = opened
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal(isGuarded, style.QuotePrefix?.Value is true);
    }

    [Fact]
    public void A_formula_stands_beside_the_figure_that_it_came_to_and_is_computed_anew_when_opened()
    {
        var book = new Ours.Workbook("Titel");
        var sheet = book.Add("Ark").Freeze(1, 1);
        sheet.Add(Cell.Of("Pris", CellLook.Head), Cell.Of(2021, CellLook.Year));
        sheet.Add(Cell.Of(40000.125m, CellLook.InputKroner), Cell.Computed($"{Ours.Sheet.At(1, 2)}*2", 80000.25m, CellLook.Sum));
        using var opened = Opened(book);
        Assert.True(opened.WorkbookPart!.Workbook.CalculationProperties!.FullCalculationOnLoad!.Value);
        var cells = Cells(opened).ToDictionary(c => c.CellReference!.Value!);
        Assert.Equal(("A2*2", "80000.25"), (cells["B2"].CellFormula!.Text, cells["B2"].CellValue!.Text));
        Assert.Equal("40000.125", cells["A2"].CellValue!.Text);
    }

    [Theory]
    [InlineData(1, "A1")]
    [InlineData(26, "Z1")]
    [InlineData(27, "AA1")]
    [InlineData(52, "AZ1")]
    [InlineData(53, "BA1")]
    [InlineData(702, "ZZ1")]
    [InlineData(703, "AAA1")]
    public void Columns_are_named_as_spreadsheets_name_them(int column, string address) => Assert.Equal(address, Ours.Sheet.At(column, 1));

    [Theory]
    [InlineData("")]
    [InlineData("Et navn på mere end enogtredive tegn")]
    [InlineData("a/b")]
    [InlineData("[a]")]
    public void A_leaf_that_no_spreadsheet_opens_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new Ours.Workbook("Titel").Add(name));

    [Fact]
    public void Another_leaf_is_named_in_quotes_that_its_own_cannot_break() =>
        Assert.Equal("'Ann''s år'!$B$2:$B$9", new Ours.Workbook("Titel").Add("Ann's år").Down(2, 2, 9));

    [Fact]
    public void Every_look_has_its_style()
    {
        var book = new Ours.Workbook("Titel");
        book.Add("Ark").Add(Enum.GetValues<CellLook>().Select(look => Cell.Of(1, look)));
        using var opened = Opened(book);
        Assert.Equal(Enum.GetValues<CellLook>().Length, Cells(opened).Select(c => c.StyleIndex!.Value).Distinct().Count());
    }

    private static IEnumerable<DocumentFormat.OpenXml.Spreadsheet.Cell> Cells(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>());

    private static SpreadsheetDocument Opened(Ours.Workbook book)
    {
        var document = SpreadsheetDocument.Open(new MemoryStream(book.ToBytes()), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Path?.XPath} {e.Description}")
        );
        return document;
    }
}
