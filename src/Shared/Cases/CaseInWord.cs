using BarnetIMidten.Shared.Documents;

namespace BarnetIMidten.Shared.Cases;

public static class CaseInWord
{
    /// <summary>The same document for Word.</summary>
    public static WordDocument ToWord(this CaseDocument document)
    {
        var word = new WordDocument(document.Title).Paragraph(document.Introduction);
        foreach (var section in document.Sections)
        {
            word.Heading(section.Heading, section.Level);
            foreach (var fact in section.Facts)
            {
                word.Paragraph($"{fact.Label}: {fact.Value}");
            }

            if (section.Table is { } table)
            {
                word.Table(table.Headings, table.Rows);
            }
        }

        return word;
    }
}
