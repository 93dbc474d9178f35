using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>What stands around every picture of figures: its unit above, what it says for those who listen, what its marks mean,
/// and the figures themselves, to the øre, under »Vis tal«.</summary>
public abstract class ChartFrame(Phrasebook texts) : TagHelper
{
    private readonly List<(IHtmlContent Mark, string Text)> legend = [];

    /// <summary>What the picture shows; also the name of the table behind it.</summary>
    public required string Title { get; set; }

    /// <summary>What there is to see, in a sentence.</summary>
    public required string Says { get; set; }

    /// <summary>What stands above the picture beside its unit: from when, at which rate.</summary>
    public string? Note { get; set; }

    protected Phrasebook Texts => texts;

    private protected TagBuilder Picture(double height) =>
        Html.Tag("svg", "pic")
            .With("height", height.ToString("0", CultureInfo.InvariantCulture))
            .With("role", "img")
            .With("aria-label", $"{Title}. {Says}");

    /// <summary>Shapes whose corners lie between percents and pixels: stretched over the whole width, their lines as thin as ever.</summary>
    private protected static TagBuilder Stretched(params TagBuilder[] shapes) =>
        Html.Tag("svg", null, [.. shapes])
            .With("width", "100%")
            .With("height", Invariant(ChartScale.Height))
            .With("viewBox", $"0 0 100 {Invariant(ChartScale.Height)}")
            .With("preserveAspectRatio", "none");

    private protected static TagBuilder Shape(string tag, string cssClass, IEnumerable<(double X, double Y)> points) =>
        Html.Tag(tag, cssClass).With("points", string.Join(' ', points.Select(p => $"{Invariant(p.X)},{Invariant(p.Y)}")));

    private protected static TagBuilder Axis(double y) =>
        Html.Tag("line", "axis").With("x1", "0").With("x2", "100%").With("y1", Invariant(y)).With("y2", Invariant(y));

    private protected void Means(IHtmlContent mark, string text) => legend.Add((mark, text));

    private protected void Means(string cssClass, string text) => Means(Svg.Box(cssClass, 0, 1, 100, 14), text);

    /// <param name="rows">Name and figures; a figure that there is not is null.</param>
    private protected void Put(
        TagHelperOutput output,
        TagBuilder picture,
        ChartUnit unit,
        string corner,
        IEnumerable<string> head,
        IEnumerable<(string Name, IEnumerable<decimal?> Values)> rows
    )
    {
        output.Become("figure", "chart");
        output.Content.Put(
            Html.Tag("figcaption", "meta", Note is null ? unit.Name(texts) : texts["chart.unit-note", unit.Name(texts), Note])
        );
        output.Content.Put(picture).Put(Legend());
        output.Content.Put(
            Html.Tag(
                "details",
                "details chart-fold",
                Html.Tag("summary", "details-summary", texts["look.show-numbers"]),
                Html.Tag("div", "table--responsive-scroll", Table(corner, head, rows)).With("tabindex", "0")
            )
        );
    }

    private protected void PutYears(
        TagHelperOutput output,
        TagBuilder picture,
        ChartUnit unit,
        IEnumerable<int> years,
        IEnumerable<ChartSeries> series
    ) =>
        Put(
            output,
            picture,
            unit,
            texts["chart.kroner"],
            years.Select(y => y.ToString(CultureInfo.InvariantCulture)),
            series.Select(s => (s.Name, s.Values.Select(v => (decimal?)v)))
        );

    private TagBuilder? Legend()
    {
        if (legend.Count == 0)
        {
            return null;
        }

        var list = Html.Tag("ul", "legend");
        foreach (var (mark, text) in legend)
        {
            list.Add(Html.Tag("li", null, Html.Tag("svg", "pic", mark).With("height", "16").With("aria-hidden", "true"), text));
        }

        return list;
    }

    private TagBuilder Table(string corner, IEnumerable<string> head, IEnumerable<(string Name, IEnumerable<decimal?> Values)> rows)
    {
        var names = Html.Tag("tr", null, Html.Tag("th", null, corner).With("scope", "col"));
        names.Add([.. head.Select(h => Html.Tag("th", "num", h).With("scope", "col"))]);
        var body = Html.Tag("tbody");
        foreach (var (name, values) in rows)
        {
            var row = Html.Tag("tr", null, Html.Tag("th", null, name).With("scope", "row"));
            body.Add(row.Add([.. values.Select(v => Html.Tag("td", "num", v is { } there ? Exact(there) : "–"))]));
        }

        return Html.Tag(
            "table",
            "table table--compact table--borderless calm money",
            Html.Tag("caption", "sr-only", Title),
            Html.Tag("thead", null, names),
            body
        );
    }

    private static string Exact(decimal value) => DanishFormat.Number(value, decimal.IsInteger(value) ? 0 : 2);

    private static string Invariant(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
