using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>The one set of marks: in the picture, in its legend and in the table below it.</summary>
public static class TimelineMarks
{
    private const double Line = 95;

    private static readonly Dictionary<VisitMark, HtmlString> Visits = Enum.GetValues<VisitMark>()
        .ToDictionary(m => m, m => Draw(m).Kept());

    private static readonly Dictionary<StretchMark, HtmlString> Stretches = Enum.GetValues<StretchMark>()
        .ToDictionary(m => m, m => Draw(m).Kept());

    /// <summary>Class of a stretch and whether it is certain.</summary>
    internal static string Class(StretchMark mark) =>
        mark switch
        {
            StretchMark.Window => "win",
            StretchMark.Later => "win ghost",
            StretchMark.Booster => "boost",
            StretchMark.BoosterLater => "boost ghost",
            _ => "pause",
        };

    public static string TextKey(StretchMark mark) =>
        mark switch
        {
            StretchMark.Window => "look.mark.window",
            StretchMark.Later => "look.mark.later",
            StretchMark.Booster => "look.mark.booster",
            StretchMark.BoosterLater => "look.mark.booster-later",
            _ => "look.mark.pause",
        };

    public static string TextKey(VisitMark mark) =>
        mark switch
        {
            VisitMark.Held => "look.mark.held",
            VisitMark.Cancelled => "look.mark.cancelled",
            _ => "look.mark.missed",
        };

    /// <summary>The stroke through a visit that was not held.</summary>
    internal static string? Cross(VisitMark mark, int size) =>
        mark switch
        {
            VisitMark.Cancelled => $"M-{size} {size}L{size} -{size}",
            VisitMark.Missed => $"M-{size} {size}L{size} -{size}M-{size} -{size}L{size} {size}",
            _ => null,
        };

    /// <summary>A visit in the picture.</summary>
    /// <param name="lane">0 on the line, 1 below it.</param>
    internal static IEnumerable<IHtmlContent> Visit(TimelineVisit visit, double x, int lane)
    {
        var y = Line + (lane * 28);
        if (Cross(visit.Mark, 4) is { } cross)
        {
            return [Svg.Dot("hollow", x, y, 8), Svg.PathAt("cross", x, y, cross)];
        }

        var mark = Svg.Dot("held", x, y, 13);
        return visit.Number is { } number
            ? [mark, Svg.Text("held-text", x, y + 5, number.ToString(CultureInfo.InvariantCulture), Anchor.Middle)]
            : [mark];
    }

    /// <summary>A small picture of a visit's mark: no tag helper, since a table shows it in each row.</summary>
    public static IHtmlContent Small(VisitMark mark) => Visits[mark];

    /// <summary>A small picture of a stretch.</summary>
    public static IHtmlContent Small(StretchMark mark) => Stretches[mark];

    private static TagBuilder Draw(VisitMark mark)
    {
        var held = mark == VisitMark.Held;
        var group = Html.Tag("g", null, Html.Tag("circle", held ? "held" : "hollow").With("r", held ? "7" : "6"))
            .With("transform", "translate(10 8)");
        return Frame(Cross(mark, 3) is { } cross ? group.Add(Html.Tag("path", "cross").With("d", cross)) : group);
    }

    private static TagBuilder Draw(StretchMark mark) =>
        Frame(Html.Tag("rect", Class(mark)).With("x", "1").With("y", "2").With("width", "18").With("height", "12").With("rx", "2"));

    private static TagBuilder Frame(IHtmlContent inner) =>
        Html.Tag("svg", "pic", inner).With("viewBox", "0 0 20 16").With("aria-hidden", "true").With("focusable", "false");
}
