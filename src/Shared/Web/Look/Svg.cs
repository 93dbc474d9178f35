using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Where a text of a picture is held.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Shapes of a picture: x and widths in percent, y and heights in pixels, so that text never shrinks with the screen.</summary>
internal static class Svg
{
    public static TagBuilder Box(string cssClass, double x, double y, double width, double height, double round = 0) =>
        Html.Tag("rect", cssClass)
            .With("x", Percent(x))
            .With("y", Pixel(y))
            .With("width", Percent(width))
            .With("height", Pixel(height))
            .With("rx", round > 0 ? Pixel(round) : null);

    public static TagBuilder Dot(string cssClass, double x, double y, double radius) =>
        Html.Tag("circle", cssClass).With("cx", Percent(x)).With("cy", Pixel(y)).With("r", Pixel(radius));

    public static TagBuilder Upright(string cssClass, double x, double fromY, double toY) =>
        Html.Tag("line", cssClass).With("x1", Percent(x)).With("x2", Percent(x)).With("y1", Pixel(fromY)).With("y2", Pixel(toY));

    /// <param name="shift">Pixels to move the text sideways from its point.</param>
    public static TagBuilder Text(string cssClass, double x, double y, string text, Anchor anchor = Anchor.Start, double shift = 0) =>
        Html.Tag(
                "text",
                (
                    cssClass
                    + anchor switch
                    {
                        Anchor.Middle => " mid",
                        Anchor.End => " end",
                        _ => "",
                    }
                ).Trim(),
                text
            )
            .With("x", Percent(x))
            .With("y", Pixel(y))
            .With("dx", shift == 0 ? null : Pixel(shift));

    /// <summary>A path around a point that itself is in percent.</summary>
    public static TagBuilder PathAt(string cssClass, double x, double y, string path) =>
        Html.Tag("svg", null, Html.Tag("path", cssClass).With("d", path))
            .With("x", Percent(x))
            .With("y", Pixel(y))
            .With("overflow", "visible");

    /// <summary>In the middle of its point, unless that is nearer to an edge than <paramref name="room"/> percent.</summary>
    public static Anchor Within(double x, double room) =>
        x < room ? Anchor.Start
        : x > 100 - room ? Anchor.End
        : Anchor.Middle;

    private static string Percent(double value) => Pixel(value) + "%";

    private static string Pixel(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
