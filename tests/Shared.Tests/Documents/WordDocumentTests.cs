using BarnetIMidten.Shared.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace BarnetIMidten.Shared.Tests.Documents;

/// <summary>What is put into a Word document stands in it as text, and the document opens.</summary>
public sealed class WordDocumentTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("<w:p/></w:t></w:r> & ]]>")]
    [InlineData("{ INCLUDETEXT \"/etc/passwd\" }")]
    [InlineData("to  blanke\tog en tabulator")]
    [InlineData("æøå ÆØÅ 中文 اردو 👪")]
    public void A_text_is_kept_letter_for_letter(string text)
    {
        using var document = Opened(
            new WordDocument("Titel")
                .Heading(text)
                .Paragraph(text)
                .Table(
                    [text],
                    [
                        [text],
                    ]
                )
                .ToBytes()
        );
        Assert.Equal([text, text, text, text], Paragraphs(document).Skip(1).Where(p => p.Length > 0));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Empty(body.Descendants<SimpleField>());
        Assert.Empty(body.Descendants<FieldCode>());
        Assert.Empty(body.Descendants<Hyperlink>());
        Assert.Empty(document.MainDocumentPart.ExternalRelationships);
        Assert.Empty(document.MainDocumentPart.HyperlinkRelationships);
    }

    [Fact]
    public void A_piece_with_a_note_carries_its_mark_and_the_note_says_what_was_given()
    {
        using var document = Opened(
            new WordDocument("Titel")
                .Framed("Kommune", "Sag {0}", "Side {0} af {1}")
                .Paragraph([new WordPart("I alt "), new WordPart("21", "=Forløb & <mere>"), new WordPart(".")])
                .Table(
                    [new WordPart("År", "Kalenderår")],
                    [
                        ["2021"],
                    ],
                    numbersFrom: 1
                )
                .ToBytes()
        );
        var main = document.MainDocumentPart!;
        Assert.Equal([1L, 2L], main.Document.Descendants<FootnoteReference>().Select(r => r.Id!.Value));
        Assert.Equal(
            ["=Forløb & <mere>", "Kalenderår"],
            main.FootnotesPart!.Footnotes.Elements<Footnote>().Where(n => n.Id! > 0).Select(n => n.InnerText.Trim())
        );
        Assert.Equal("KommuneSag {0}", main.HeaderParts.Single().Header.InnerText);
        Assert.Equal("Side 1 af 1", main.FooterParts.Single().Footer.InnerText);
    }

    [Fact]
    public void Without_notes_and_frame_it_has_none()
    {
        using var document = Opened(new WordDocument("Titel").ToBytes());
        Assert.Null(document.MainDocumentPart!.FootnotesPart);
        Assert.Empty(document.MainDocumentPart.HeaderParts);
    }

    [Theory]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("a\u000Bb\uFFFE", "a\uFFFDb\uFFFD")]
    public void What_xml_cannot_hold_is_replaced(string text, string shown)
    {
        using var document = Opened(new WordDocument(text).ToBytes());
        Assert.Equal([shown], Paragraphs(document));
    }

    [Fact]
    public void Half_a_letter_is_replaced() => What_xml_cannot_hold_is_replaced($"a{(char)0xD800}b", "a\uFFFDb");

    [Theory]
    [InlineData("en\nto\ntre")]
    [InlineData("en\r\nto\r\ntre")]
    public void Lines_stay_lines(string text)
    {
        using var document = Opened(new WordDocument("Titel").Paragraph(text).ToBytes());
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal(["Titel", "en", "to", "tre"], body.Descendants<Words>().Select(t => t.Text));
        Assert.Equal(2, body.Descendants<Break>().Count());
    }

    [Fact]
    public void A_table_has_a_head_that_is_repeated_and_a_row_for_each()
    {
        using var document = Opened(
            new WordDocument("Titel")
                .Table(
                    ["Dato", "Formål"],
                    [
                        ["1. maj", "Læst"],
                        ["2. maj", "Rettet"],
                    ]
                )
                .ToBytes()
        );
        var rows = document.MainDocumentPart!.Document.Body!.Descendants<TableRow>().ToList();
        Assert.Equal(["DatoFormål", "1. majLæst", "2. majRettet"], rows.Select(r => r.InnerText));
        Assert.Single(rows, r => r.Descendants<TableHeader>().Any());
    }

    private static IEnumerable<string> Paragraphs(WordprocessingDocument document) =>
        document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText);

    /// <summary>The document, which Word would open without complaint.</summary>
    private static WordprocessingDocument Opened(byte[] bytes)
    {
        var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Path?.XPath}: {e.Description}")
        );
        return document;
    }
}
