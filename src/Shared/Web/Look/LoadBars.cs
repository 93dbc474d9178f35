using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>One line of the picture: a name, and how many courses are under way, planned and paused.</summary>
public sealed record LoadBar(string Name, IReadOnlyList<int> Parts);

/// <summary><c>&lt;load-bars people="…" most="8" /&gt;</c>: how a corps is loaded, a bar for each. The numbers stand in the bars; a table belongs below.</summary>
[HtmlTargetElement("load-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LoadBars(Phrasebook texts) : TagHelper
{
    private const int RowHeight = 34;
    private const double NamesWidth = 30;
    private static readonly string[] Classes = ["held", "planned", "pause"];
    private static readonly string[] Keys = ["look.load-active", "look.load-planned", "look.load-paused"];

    public required IReadOnlyList<LoadBar> People { get; set; }

    /// <summary>How many fill the whole width.</summary>
    public required int Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "load");
        var picture = Html.Tag("svg", "pic")
            .With("height", Invariant(People.Count * RowHeight))
            .With("role", "img")
            .With("aria-label", texts["look.load"]);
        foreach (var (person, row) in People.Select((p, i) => (p, i)))
        {
            var y = row * RowHeight;
            picture.Add(Svg.Text("strong", 0, y + 20, person.Name));
            var x = NamesWidth;
            foreach (var (count, part) in person.Parts.Select((c, i) => (c, i)).Where(p => p.c > 0))
            {
                var width = (100 - NamesWidth) * count / Most;
                picture.Add(Svg.Box(Classes[part], x, y + 4, width, 22));
                picture.Add(Svg.Text(part == 0 ? "held-text" : "strong", x, y + 20, Invariant(count), shift: 8));
                x += width;
            }
        }

        output.Content.Put(picture).Put(Legend());
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Legend()
    {
        var legend = Html.Tag("ul", "legend");
        foreach (var (key, part) in Keys.Select((k, i) => (k, i)))
        {
            var mark = Html.Tag("svg", "pic", Svg.Box(Classes[part], 0, 1, 100, 14)).With("height", "16").With("aria-hidden", "true");
            legend.Add(Html.Tag("li", null, mark, texts[key]));
        }

        return legend;
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
