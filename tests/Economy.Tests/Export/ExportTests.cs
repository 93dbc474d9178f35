using System.Globalization;
using System.Text;
using BarnetIMidten.Economy.Features;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BarnetIMidten.Economy.Tests.Export;

/// <summary>A case as a workbook, a paper and a table: the same figures, each by its kind, and nothing that runs.</summary>
public sealed class ExportTests
{
    public ExportTests() => CultureInfo.CurrentUICulture = BarnetIMidten.Shared.Text.Languages.Danish;

    [Fact]
    public void Every_figure_of_the_workbook_is_a_formula_over_what_was_written_once()
    {
        using var book = Exported.Opened(CaseWorkbook.Of(Exported.Ishoej, Exported.Texts).ToBytes());
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(book)
                .Select(e => $"{e.Path?.XPath} {e.Description}")
        );
        var leaves = book.Leaves().ToDictionary(l => l.Name, l => l.Leaf);
        Assert.Equal(["År for år", "Antal og priser", "Puljen", "Regnskab", "Opfølgning"], leaves.Keys);
        // of the numbers of the table only the years above it, the rate and what the case was made of stand by themselves
        var bare = leaves["År for år"]
            .Descendants<Cell>()
            .Where(c => c.CellValue is not null && c.CellFormula is null)
            .Select(c => c.CellReference!.Value!);
        Assert.Equal(["B3", "C5", "D5", "E5", "F5", "G5", "H5", "I5"], bare);
        Assert.Equal(["B3"], Bare(leaves["Opfølgning"]));
        Assert.Contains(
            leaves["År for år"].Descendants<Cell>(),
            c => c.CellValue?.Text.StartsWith("-55308.949", StringComparison.Ordinal) is true
        );
    }

    [Fact]
    public void What_somebody_wrote_stands_in_no_formula_and_in_every_file_as_text()
    {
        var export = Exported.Awkward;
        using var book = Exported.Opened(CaseWorkbook.Of(export, Exported.Texts).ToBytes());
        var cells = book.Leaves().SelectMany(l => l.Leaf.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(
            cells,
            c =>
                c.CellFormula?.Text is { } f
                && (f.Contains("HYPERLINK", StringComparison.Ordinal) || f.Contains('@', StringComparison.Ordinal))
        );
        Assert.True(cells.Count(c => c.InnerText == Exported.Evil) >= 4);

        var csv = Encoding.UTF8.GetString(CaseCsv.Of(export).ToBytes());
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split(',', '\n'), cell => cell.TrimStart('"') is ['=' or '@' or '+', ..]);

        using var paper = WordprocessingDocument.Open(new MemoryStream(CasePaper.Of(export, Exported.Texts).ToBytes()), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(paper).Select(e => e.Description));
        Assert.Empty(paper.MainDocumentPart!.Document.Descendants<FieldCode>());
        Assert.Empty(paper.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Hyperlink>());
    }

    [Fact]
    public void The_table_for_other_systems_sums_to_the_answers_and_keeps_the_kinds_apart()
    {
        var rows = Encoding
            .UTF8.GetString(CaseCsv.Of(Exported.Ishoej).ToBytes())
            .TrimEnd()
            .Split("\r\n")
            .Skip(1)
            .Select(r => r.Split(','))
            .ToList();
        decimal Sum(string figure, int year, params string[] kinds) =>
            rows.Where(r => r[0] == figure && r[1] == year.ToString(CultureInfo.InvariantCulture) && kinds.Contains(r[2]))
                .Sum(r => decimal.Parse(r[^2], CultureInfo.InvariantCulture));
        string[] lines = ["cost", "saving", "reorganisation"];
        // names hold no comma in this check: they are counted from both ends
        Assert.Equal(-250_000, Sum("budgeted", 2021, lines));
        Assert.Equal(64_700, Sum("documented", 2023, lines));
        Assert.Equal(-100_000, Sum("budgeted", 2027, "repayment"));
        Assert.Equal(0, Sum("documented", 2021, lines));
    }

    [Fact]
    public void The_paper_holds_the_table_the_sum_of_the_year_and_says_which_kind_each_figure_is()
    {
        using var paper = WordprocessingDocument.Open(
            new MemoryStream(CasePaper.Of(Exported.Ishoej, Exported.Texts).ToBytes()),
            isEditable: false
        );
        var body = paper.MainDocumentPart!.Document.Body!;
        var rows = body.Descendants<TableRow>().Select(r => string.Join('|', r.Elements<TableCell>().Select(c => c.InnerText))).ToList();
        Assert.Contains("Varig ændring i alt|−250.000|−250.000|100.000|100.000|100.000", rows);
        Assert.Contains("Varig ændring i alt|100.000|100.000", rows);
        Assert.Contains("I alt|100.000|64.700|−35.300|−33.000|−2.300", rows);
        Assert.Contains(
            "Indsatsen er tjent hjem i 2027. Nutidsværdien er −55.308,95 kr. ved 3,5 %.",
            body.InnerText,
            StringComparison.Ordinal
        );
        Assert.Contains("År for år (Budgetteret)", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("Forventet: Budgetteret. Faktisk: Dokumenteret.", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_case_can_be_taken_along_too()
    {
        var empty = Exported.Of(A.Plan());
        using var book = Exported.Opened(CaseWorkbook.Of(empty, Exported.Texts).ToBytes());
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(e => e.Description));
        Assert.NotEmpty(CasePaper.Of(empty, Exported.Texts).ToBytes());
        Assert.Single(Encoding.UTF8.GetString(CaseCsv.Of(empty).ToBytes()).TrimEnd().Split("\r\n"));
    }

    private static IEnumerable<string> Bare(Worksheet leaf) =>
        leaf.Descendants<Cell>().Where(c => c.CellValue is not null && c.CellFormula is null).Select(c => c.CellReference!.Value!);
}
