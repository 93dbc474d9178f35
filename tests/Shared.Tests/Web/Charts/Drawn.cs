using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml.Linq;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Tests.Web.Charts;

/// <summary>A picture as the reader's browser gets it, taken apart.</summary>
internal sealed class Drawn
{
    private readonly XElement figure;

    public static readonly Phrasebook Book = new([typeof(SharedModule).Assembly]);

    public Drawn(TagHelper chart)
    {
        var output = new TagHelperOutput("chart", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        chart.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Create(UnicodeRanges.All));
        figure = XElement.Parse(text.ToString());
    }

    /// <summary>What those hear who do not see it.</summary>
    public string Said => (string)figure.Element("svg")!.Attribute("aria-label")!;

    public string Caption => figure.Element("figcaption")!.Value;

    public IEnumerable<string> Texts => figure.Element("svg")!.Descendants("text").Select(t => t.Value);

    public IEnumerable<string> Legend => figure.Elements("ul").SelectMany(l => l.Elements("li")).Select(i => i.Value);

    /// <summary>The table behind it, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table =>
        [.. figure.Descendants("tr").Select(row => (IReadOnlyList<string>)[.. row.Elements().Select(c => c.Value)])];

    public IReadOnlyList<XElement> Shapes(string cssClass) =>
        [
            .. figure
                .Descendants()
                .Where(e => (string?)e.Attribute("class") == cssClass && e.Parent!.Name == "svg" && !e.Ancestors("ul").Any()),
        ];

    public static double Number(XElement shape, string attribute) =>
        double.Parse(((string)shape.Attribute(attribute)!).TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);

    public bool HasStyleOrScript =>
        figure
            .DescendantsAndSelf()
            .Any(e =>
                e.Name == "script"
                || e.Attributes().Any(a => a.Name == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal))
            );
}
