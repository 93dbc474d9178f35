using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace BarnetIMidten.Shared.Documents;

/// <summary>A piece of a paragraph.</summary>
/// <param name="Note">What its footnote says; null where it has none.</param>
public sealed record WordPart(string Text, string? Note = null, bool Bold = false);

/// <summary>A Word document of headings, paragraphs and tables, in A4. Whatever is put in is text and nothing else: no field, no link, no formula.
/// <c>new WordDocument("Udtræk").Paragraph("…").Table(["Dato", "Formål"], rows).ToBytes()</c></summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const uint A4Width = 11906;
    private const uint A4Height = 16838;
    private const int Margin = 1134;
    private const int ShortTable = 12;
    private readonly string title;
    private readonly Body body = new();
    private readonly WordNotes notes = new();
    private WordFrame? frame;

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

    /// <summary>The same in pieces, of which some have a footnote.</summary>
    public WordDocument Paragraph(params IEnumerable<WordPart> parts)
    {
        var paragraph = new Paragraph();
        paragraph.Append(parts.SelectMany(Runs));
        body.Append(paragraph);
        return this;
    }

    /// <summary>What stands at the head and the foot of every page.</summary>
    /// <param name="page">"Side {0} af {1}"</param>
    public WordDocument Framed(string left, string right, string page)
    {
        frame = new WordFrame(left, right, page, (int)A4Width - (2 * Margin));
        return this;
    }

    /// <summary>The head is repeated on each page, and no row is parted between two.</summary>
    /// <param name="numbersFrom">From this column on (the first is 0) stand numbers, under each other.</param>
    public WordDocument Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, int numbersFrom = int.MaxValue) =>
        Table([.. head.Select(h => new WordPart(h))], rows, numbersFrom);

    /// <summary>The same, with footnotes to its head.</summary>
    public WordDocument Table(IReadOnlyList<WordPart> head, IEnumerable<IReadOnlyList<string>> rows, int numbersFrom)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Grid },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableLook { FirstRow = true, NoVerticalBand = true }
            ),
            new TableGrid(head.Select(_ => new GridColumn()))
        );
        table.Append(RowOf([.. head.Select(h => h with { Bold = true })], isHead: true, numbersFrom));
        table.Append(rows.Select(row => RowOf([.. row.Select(cell => new WordPart(cell))], isHead: false, numbersFrom)));
        KeepTogether([.. table.Elements<TableRow>()]);
        body.Append(table, new Paragraph());
        return this;
    }

    /// <summary>Of what it says: the same in two documents that say the same, whose files differ by when they were made.</summary>
    public byte[] Digest() => SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{body.OuterXml}"));

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.In(CultureInfo.CurrentUICulture);
            main.Document = new Document(body.CloneNode(deep: true));
            notes.AddTo(main);
            var section = new SectionProperties();
            section.Append(frame?.AddTo(main) ?? []);
            section.Append(
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
            );
            main.Document.Body!.Append(section);
            package.PackageProperties.Title = title;
        }

        return bytes.ToArray();
    }

    private TableRow RowOf(IReadOnlyList<WordPart> cells, bool isHead, int numbersFrom)
    {
        var row = new TableRow(
            isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit())
        );
        row.Append(cells.Select((cell, i) => new TableCell(new TableCellProperties(), CellOf(cell, isNumber: i >= numbersFrom))));
        return row;
    }

    /// <summary>A short table is not parted between two pages.</summary>
    private static void KeepTogether(IReadOnlyList<TableRow> rows)
    {
        foreach (var paragraph in rows.Count > ShortTable ? [] : rows.SkipLast(1).SelectMany(r => r.Descendants<Paragraph>()))
        {
            (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        }
    }

    private Paragraph CellOf(WordPart cell, bool isNumber)
    {
        var looks = new ParagraphProperties(
            new SpacingBetweenLines
            {
                Before = "40",
                After = "40",
                Line = "240",
            }
        );
        if (isNumber)
        {
            looks.Append(new Justification { Val = JustificationValues.Right });
        }

        var paragraph = new Paragraph(looks);
        paragraph.Append(Runs(cell));
        return paragraph;
    }

    private IEnumerable<Run> Runs(WordPart part) =>
        part.Note is { } note ? [RunOf(part.Text, part.Bold), notes.Add(note)] : [RunOf(part.Text, part.Bold)];

    internal static Run RunOf(string text, bool isBold = false)
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
