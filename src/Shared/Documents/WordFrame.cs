using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BarnetIMidten.Shared.Documents;

/// <summary>What stands at the head and the foot of every page: whose paper it is and which, and the number of the page.</summary>
/// <param name="width">From margin to margin, in twentieths of a point.</param>
internal sealed class WordFrame(string left, string right, string page, int width)
{
    /// <returns>What the section says of them.</returns>
    public IEnumerable<OpenXmlElement> AddTo(MainDocumentPart main)
    {
        var (head, foot) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
        head.Header = new Header(Edge(WordDocument.RunOf(left, isBold: true), new Run(new TabChar()), WordDocument.RunOf(right)));
        foot.Footer = new Footer(Edge([new Run(new TabChar()), .. PageNumber()]));
        return
        [
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(head) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
        ];
    }

    private Paragraph Edge(params IEnumerable<OpenXmlElement> runs)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = WordStyles.PageEdge },
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = width })
            )
        );
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>The only fields of our documents: made here, of nothing that anybody wrote.</summary>
    private IEnumerable<OpenXmlElement> PageNumber()
    {
        var words = page.Split("{0}");
        var rest = words[1].Split("{1}");
        return
        [
            WordDocument.RunOf(words[0]),
            new SimpleField(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1"))) { Instruction = "PAGE" },
            WordDocument.RunOf(rest[0]),
            new SimpleField(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1"))) { Instruction = "NUMPAGES" },
            WordDocument.RunOf(rest[1]),
        ];
    }
}
