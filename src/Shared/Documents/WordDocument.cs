using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace BarnetIMidten.Shared.Documents;

/// <summary>A Word document of headings, paragraphs and tables, in A4. Whatever is put in is text and nothing else: no field, no link, no formula.
/// <c>new WordDocument("Udtræk").Paragraph("…").Table(["Dato", "Formål"], rows).ToBytes()</c></summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const uint A4Width = 11906;
    private const uint A4Height = 16838;
    private const int Margin = 1134;
    private readonly string title;
    private readonly Body body = new();

    /// <summary>In the language of whoever is reading now; the title is its first heading.</summary>
    public WordDocument(string title)
    {
        this.title = XmlText.Readable(title);
        Heading(title, 1);
    }

    /// <param name="level">1 to 3.</param>
    public WordDocument Heading(string text, int level = 2)
    {
        body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Heading(level) }), RunOf(text)));
        return this;
    }

    /// <summary>A text with its lines as they were broken.</summary>
    public WordDocument Paragraph(string text)
    {
        body.Append(new Paragraph(RunOf(text)));
        return this;
    }

    /// <summary>The head is repeated on each page, and no row is parted between two.</summary>
    /// <param name="numbersFrom">From this column on (the first is 0) stand numbers, under each other.</param>
    public WordDocument Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, int numbersFrom = int.MaxValue)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Grid },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableLook { FirstRow = true, NoVerticalBand = true }
            ),
            new TableGrid(head.Select(_ => new GridColumn()))
        );
        table.Append(RowOf(head, isHead: true, numbersFrom));
        table.Append(rows.Select(row => RowOf(row, isHead: false, numbersFrom)));
        body.Append(table, new Paragraph());
        return this;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.In(CultureInfo.CurrentUICulture);
            main.Document = new Document(body.CloneNode(deep: true));
            main.Document.Body!.Append(
                new SectionProperties(
                    new PageSize { Width = A4Width, Height = A4Height },
                    new PageMargin
                    {
                        Top = Margin,
                        Bottom = Margin,
                        Left = (uint)Margin,
                        Right = (uint)Margin,
                        Header = 708,
                        Footer = 708,
                        Gutter = 0,
                    }
                )
            );
            package.PackageProperties.Title = title;
        }

        return bytes.ToArray();
    }

    private static TableRow RowOf(IReadOnlyList<string> cells, bool isHead, int numbersFrom)
    {
        var row = new TableRow(
            isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit())
        );
        row.Append(
            cells.Select(
                (text, i) =>
                    new TableCell(
                        new TableCellProperties(),
                        i < numbersFrom
                            ? new Paragraph(RunOf(text, isHead))
                            : new Paragraph(
                                new ParagraphProperties(new Justification { Val = JustificationValues.Right }),
                                RunOf(text, isHead)
                            )
                    )
            )
        );
        return row;
    }

    private static Run RunOf(string text, bool isBold = false)
    {
        var run = isBold ? new Run(new RunProperties(new Bold())) : new Run();
        foreach (var (line, i) in XmlText.Readable(text).ReplaceLineEndings("\n").Split('\n').Select((line, i) => (line, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Words(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
