using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Values;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Languages = BarnetIMidten.Shared.Text.Languages;

namespace BarnetIMidten.Evaluation.Tests.Memos;

/// <summary>The memo as Word opens it.</summary>
public sealed class MemoInWordTests
{
    private const string Evil = "=HYPERLINK(\"https://evil.example\") { INCLUDETEXT \"/etc/passwd\" }";

    [Fact]
    public void It_is_valid_and_carries_head_foot_and_a_note_to_every_number()
    {
        var memo = A.Memo(
            answers: A.Answers(20, 9, 0, 0, 0, 4, 5),
            words: new MemoWords("22/01234", "Vedrørende indsatsen", new SectionWords())
        );
        using var word = Opened(memo, new MemoIssue("2022-01", new DateTimeOffset(2022, 8, 3, 10, 0, 0, TimeSpan.FromHours(2))));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(e => e.Description));
        var main = word.MainDocumentPart!;
        var marks = main.Document.Descendants<FootnoteReference>().Select(r => r.Id!.Value).ToList();
        var notes = main.FootnotesPart!.Footnotes.Elements<Footnote>().Where(n => n.Id! > 0).ToList();
        Assert.Equal(Enumerable.Range(1, marks.Count).Select(i => (long)i), marks);
        Assert.Equal(marks, notes.Select(n => n.Id!.Value));
        var shown = memo.Sections.SelectMany(s => s.Lines).SelectMany(l => l.Parts).Count(p => p.Number is not null);
        Assert.Equal(shown + 4, marks.Count); // and four columns
        Assert.Contains(notes, n => n.InnerText.Contains("n = 21.", StringComparison.Ordinal));
        Assert.Equal("Ishøj KommuneSagsnr. 22/01234 · Notat 2022-01", main.HeaderParts.Single().Header.InnerText);
        Assert.Equal(["PAGE", "NUMPAGES"], main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value));
        Assert.Contains(
            "Udstedt 3. august 2022. Opgjort til og med 3. august 2022.",
            main.Document.Body!.InnerText,
            StringComparison.Ordinal
        );
        Assert.Equal("Statusnotat", main.Document.Body.GetFirstChild<Paragraph>()!.InnerText);
    }

    [Fact]
    public void What_somebody_wrote_is_text()
    {
        using var word = Opened(A.Memo(words: new MemoWords(Evil, Evil, new SectionWords(NextSteps: Evil))), issue: null);
        var main = word.MainDocumentPart!;
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(e => e.Description));
        Assert.Empty(main.Document.Descendants<FieldCode>());
        Assert.Empty(main.Document.Descendants<SimpleField>());
        Assert.Empty(main.Document.Descendants<Hyperlink>());
        Assert.Contains(main.Document.Descendants<Paragraph>(), p => p.InnerText == Evil);
    }

    [Fact]
    public void A_section_that_nobody_wrote_says_so()
    {
        using var word = Opened(A.Memo(), issue: null);
        Assert.Contains("Afsnittet er ikke udfyldt.", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("Udkast, ikke udstedt", word.MainDocumentPart.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_in_Danish_whatever_language_its_reader_has_chosen()
    {
        var memo = A.Memo(language: Languages.English);
        using var document = Opened(memo, issue: null);
        var main = document.MainDocumentPart!;
        Assert.Contains("Udkast. Opgjort til og med 3. august 2022.", main.Document.InnerText, StringComparison.Ordinal);
        Assert.StartsWith("Ishøj Kommune", main.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
    }

    private static WordprocessingDocument Opened(StatusMemo memo, MemoIssue? issue)
    {
        _ = MunicipalityCode.TryParse("0183", out var ishoej);
        return WordprocessingDocument.Open(new MemoryStream(MemoInWord.Of(memo, ishoej, issue, A.Texts).ToBytes()), isEditable: false);
    }
}
