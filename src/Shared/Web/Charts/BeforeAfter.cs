using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>Who says it, and how near it was before and after on a scale of five; null where nobody has said.</summary>
public sealed record BeforeAfterRow(string Name, int? Before, int? After);

/// <summary><c>&lt;before-after rows="…" title="…" /&gt;</c>: a line from 1 to 5 for each who says it, an empty ring where it was before, a filled dot where it is after.</summary>
[HtmlTargetElement("before-after", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BeforeAfter(Phrasebook texts) : TagHelper
{
    private const int RowHeight = 30;
    private const double Names = 36;
    private const int Steps = 5;

    public required IReadOnlyList<BeforeAfterRow> Rows { get; set; }

    /// <summary>What is scored, for those who listen.</summary>
    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "before-after");
        var picture = Html.Tag("svg", "pic")
            .With("height", ((Rows.Count * RowHeight) + 4).ToString(CultureInfo.InvariantCulture))
            .With("role", "img")
            .With("aria-label", $"{Title}. {string.Join(' ', Rows.Select(Told))}");
        foreach (var (row, i) in Rows.Select((r, i) => (r, i)))
        {
            picture.Add([.. Line(row, (i * RowHeight) + 16)]);
        }

        output.Content.Put(picture);
    }

    private static IEnumerable<IHtmlContent> Line(BeforeAfterRow row, double y)
    {
        yield return Svg.Text("strong", 0, y + 5, row.Name);
        yield return Svg.Box("rail", At(1), y - 1, At(Steps) - At(1), 2);
        for (var step = 1; step <= Steps; step++)
        {
            yield return Svg.Dot("rail", At(step), y, 3);
        }

        if (row is { Before: { } from, After: { } to })
        {
            yield return Svg.Box("version", At(Math.Min(from, to)), y - 3, At(Math.Max(from, to)) - At(Math.Min(from, to)), 6);
        }

        if (row.Before is { } before)
        {
            yield return Svg.Dot("hollow", At(before), y, 8);
        }

        if (row.After is { } after)
        {
            yield return Svg.Dot("held", At(after), y, 6);
        }
    }

    private string Told(BeforeAfterRow row) => texts["chart.before-after", row.Name, Say(row.Before), Say(row.After)];

    private string Say(int? score) => score is { } step ? texts["chart.of-five", step] : texts["chart.not-said"];

    private static double At(int step) => Names + 3 + ((step - 1) * (100 - Names - 6) / (Steps - 1));
}
