using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Where a text of a picture is held.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Shapes of a picture: x and widths in percent, y and heights in pixels, so that text never shrinks with the screen.
/// A picture has fifty: each is written as one piece. Classes are words of ours; what may be anybody's is a text, and is encoded.</summary>
internal static class Svg
{
    public static IHtmlContent Box(string cssClass, double x, double y, double width, double height, double round = 0) =>
        new HtmlString(
            $"""<rect class="{cssClass}" height="{Pixel(height)}"{Rounded(round)} width="{Percent(width)}" x="{Percent(x)}" y="{Pixel(y)}"></rect>"""
        );

    public static IHtmlContent Dot(string cssClass, double x, double y, double radius) =>
        new HtmlString($"""<circle class="{cssClass}" cx="{Percent(x)}" cy="{Pixel(y)}" r="{Pixel(radius)}"></circle>""");

    public static IHtmlContent Upright(string cssClass, double x, double fromY, double toY) =>
        new HtmlString($"""<line class="{cssClass}" x1="{Percent(x)}" x2="{Percent(x)}" y1="{Pixel(fromY)}" y2="{Pixel(toY)}"></line>""");

    /// <param name="shift">Pixels to move the text sideways from its point.</param>
    public static IHtmlContent Text(string cssClass, double x, double y, string text, Anchor anchor = Anchor.Start, double shift = 0) =>
        new Worded($"""<text class="{ClassOf(cssClass, anchor)}"{Shifted(shift)} x="{Percent(x)}" y="{Pixel(y)}">""", text, "</text>");

    /// <summary>A path around a point that itself is in percent.</summary>
    public static IHtmlContent PathAt(string cssClass, double x, double y, string path) =>
        new HtmlString($"""<svg overflow="visible" x="{Percent(x)}" y="{Pixel(y)}"><path class="{cssClass}" d="{path}"></path></svg>""");

    /// <summary>In the middle of its point, unless that is nearer to an edge than <paramref name="room"/> percent.</summary>
    public static Anchor Within(double x, double room) =>
        x < room ? Anchor.Start
        : x > 100 - room ? Anchor.End
        : Anchor.Middle;

    private static string ClassOf(string cssClass, Anchor anchor) =>
        anchor switch
        {
            Anchor.Middle => $"{cssClass} mid".Trim(),
            Anchor.End => $"{cssClass} end".Trim(),
            _ => cssClass,
        };

    private static string? Rounded(double round) => round > 0 ? $" rx=\"{Pixel(round)}\"" : null;

    private static string? Shifted(double shift) => shift == 0 ? null : $" dx=\"{Pixel(shift)}\"";

    private static string Percent(double value) => Pixel(value) + "%";

    private static string Pixel(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
