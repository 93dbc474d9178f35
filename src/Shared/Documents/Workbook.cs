using System.Buffers;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Words = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace BarnetIMidten.Shared.Documents;

/// <summary>A workbook whose formulas live: who changes a number sees what comes of it. Whatever somebody wrote is text in it and is never run;
/// formulas are made by us alone. <c>var sheet = book.Add("År for år"); sheet.Add(Cell.Of("Netto"), Cell.Computed("SUM(B2:B5)", 100, CellLook.Sum));</c></summary>
/// <param name="marking">Who may see it, kept in the file's properties: "Internt"; null where it says nothing.</param>
public sealed class Workbook(string title, string? marking = null)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const double FigureWidth = 15;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("[]:*?/\\");
    private readonly List<Sheet> sheets = [];

    /// <param name="name">At most 31 letters, and none of <c>[ ] : * ? / \</c>.</param>
    public Sheet Add(string name)
    {
        if (name.Length is 0 or > 31 || name.AsSpan().ContainsAny(NotInNames))
        {
            throw new ArgumentException($"No spreadsheet takes a leaf called {name}", nameof(name));
        }

        var sheet = new Sheet(name);
        sheets.Add(sheet);
        return sheet;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.All();
            var listed = new Sheets();
            foreach (var (sheet, number) in sheets.Select((s, i) => (s, (uint)i + 1)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(sheet, part, isFirst: number == 1);
                listed.Append(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet
                    {
                        Name = sheet.Name,
                        SheetId = number,
                        Id = book.GetIdOfPart(part),
                    }
                );
            }

            // whoever opens it computes anew: the figures beside the formulas are for those who only look
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                listed,
                new CalculationProperties { FullCalculationOnLoad = true }
            );
            package.PackageProperties.Title = XmlText.Readable(title);
            package.PackageProperties.Category = marking is null ? null : XmlText.Readable(marking);
        }

        return bytes.ToArray();
    }

    /// <summary>Row by row: ten thousand of them never stand in memory as elements.</summary>
    private static void Write(Sheet sheet, WorksheetPart part, bool isFirst)
    {
        var columns = sheet.Rows.Select(r => r.Count).DefaultIfEmpty(1).Max();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet.Frozen, isFirst)));
        writer.WriteElement(new Columns(Width(1, 1, sheet.FirstWidth), Width(2, (uint)Math.Max(columns, 2), FigureWidth)));
        writer.WriteStartElement(new SheetData());
        foreach (var (i, cells) in sheet.Rows.Index())
        {
            writer.WriteElement(Line(cells, i + 1));
        }

        writer.WriteEndElement();
        writer.WriteElement(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToHeight = 0,
            }
        );
        writer.WriteEndElement();
    }

    private static SheetView View((int Rows, int Columns) frozen, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst };
        if (frozen is { Rows: > 0, Columns: > 0 })
        {
            view.Append(
                new Pane
                {
                    VerticalSplit = frozen.Rows,
                    HorizontalSplit = frozen.Columns,
                    TopLeftCell = Sheet.At(frozen.Columns + 1, frozen.Rows + 1),
                    ActivePane = PaneValues.BottomRight,
                    State = PaneStateValues.Frozen,
                }
            );
        }

        return view;
    }

    private static Column Width(uint from, uint to, double width) =>
        new()
        {
            Min = from,
            Max = to,
            Width = width,
            CustomWidth = true,
        };

    private static Row Line(IReadOnlyList<Cell> cells, int row)
    {
        var line = new Row { RowIndex = (uint)row };
        line.Append(cells.Select((cell, i) => Written(cell, Sheet.At(i + 1, row))));
        return line;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Written(Cell cell, string at)
    {
        var written = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = at, StyleIndex = (uint)cell.Look };
        if (cell.Formula is { } formula)
        {
            written.CellFormula = new CellFormula(formula);
        }

        if (cell.Number is { } number)
        {
            written.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { } text)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Words(XmlText.Readable(text)) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }
}
