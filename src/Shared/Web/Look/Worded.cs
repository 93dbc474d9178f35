using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>An element that holds a text and nothing else, for what a page shows fifty times: its tags are written as they are, so they say nothing of anybody's,
/// and the text is encoded.</summary>
public sealed class Worded(string start, string text, string end) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(start);
        encoder.Encode(writer, text);
        writer.Write(end);
    }
}
