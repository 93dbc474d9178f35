using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Which memo it is: null of one that is not issued.</summary>
internal sealed record MemoIssue(string Number, DateTimeOffset At);

/// <summary>The memo in the form of a municipal memo: whose it is, case number and date, sections, and a footnote to every number.</summary>
internal static class MemoInWord
{
    public static WordDocument Of(StatusMemo memo, MunicipalityCode municipality, MemoIssue? issue, Phrasebook texts)
    {
        using var danish = InDanish.Now();
        var notes = new MemoNotes(memo, texts);
        var document = new WordDocument(texts["memo.title"]).Framed(
            texts.FormalName(municipality).Da,
            string.Join(" · ", Marks(memo, issue, texts)),
            texts["memo.page"]
        );
        if (memo.Subject is { } subject)
        {
            document.Paragraph([new WordPart(subject, Bold: true)]);
        }

        document.Paragraph(MemoDates.Of(memo, issue, texts));
        foreach (var section in memo.Sections)
        {
            document.Heading(section.Heading);
            foreach (var line in section.Lines.Where(l => !l.Written))
            {
                document.Paragraph(
                    line.Parts.Select(p => new WordPart(
                        p.Number is null ? p.Text : p.Text.Replace(" kr.", "\u00A0kr.", StringComparison.Ordinal),
                        notes.Of(p)?.Text
                    ))
                );
            }

            if (section.Table is { } table)
            {
                document.Table(
                    [new WordPart(table.RowsAre), .. table.Columns.Select(c => new WordPart(c.Heading, notes.Of(c).Text))],
                    table.Rows.Select(row => (IReadOnlyList<string>)[row.Heading, .. row.Cells.Select(c => c.Text)]),
                    numbersFrom: 1
                );
            }

            foreach (var line in section.Lines.Where(l => l.Written))
            {
                document.Paragraph(line.Text);
            }

            if (section.Lines.Count == 0)
            {
                document.Paragraph(texts["memo.empty-section"]);
            }
        }

        return document;
    }

    private static IEnumerable<string> Marks(StatusMemo memo, MemoIssue? issue, Phrasebook texts)
    {
        if (memo.CaseNumber is { } number)
        {
            yield return texts["memo.case-number-is", number];
        }

        yield return issue is null ? texts["memo.draft"] : texts["memo.number-is", issue.Number];
    }
}
