using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BarnetIMidten.Shared.Documents;

/// <summary>The footnotes of a Word document, numbered by Word itself in the order of the text.</summary>
internal sealed class WordNotes
{
    /// <summary>The two that every document with notes has: the line above them, and above what runs on to the next page.</summary>
    private const int Line = -1,
        LineOfMore = 0;

    private readonly List<string> texts = [];

    /// <returns>The mark in the text.</returns>
    public Run Add(string text)
    {
        texts.Add(text);
        return new Run(MarkStyle(), new FootnoteReference { Id = texts.Count });
    }

    public void AddTo(MainDocumentPart main)
    {
        if (texts.Count == 0)
        {
            return;
        }

        var notes = new Footnotes(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = Line },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark())))
            {
                Type = FootnoteEndnoteValues.ContinuationSeparator,
                Id = LineOfMore,
            }
        );
        notes.Append(texts.Select((text, i) => Note(text, i + 1)));
        main.AddNewPart<FootnotesPart>().Footnotes = notes;
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = Line }, new FootnoteSpecialReference { Id = LineOfMore })
        );
    }

    private static Footnote Note(string text, int id) =>
        new(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.NoteText }),
                new Run(MarkStyle(), new FootnoteReferenceMark()),
                WordDocument.RunOf(" " + text)
            )
        )
        {
            Id = id,
        };

    private static RunProperties MarkStyle() => new(new RunStyle { Val = WordStyles.NoteMark });
}
