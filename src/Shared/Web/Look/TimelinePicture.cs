using System.Globalization;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Draws a course, back to front: months, the line, stretches, visits, today, the last day.</summary>
internal sealed class TimelinePicture(TimelineModel course, Phrasebook texts)
{
    private const double LabelY = 68, BelowY = 128, Height = 176;

    private readonly TimelineGeometry place = TimelineGeometry.Of(course);

    public TagBuilder Draw()
    {
        var svg = Html.Tag("svg", "pic").With("height", Height.ToString(CultureInfo.InvariantCulture)).With("role", "img").With("aria-label", $"{course.Title}. {course.Description}");
        Months(svg);
        Line(svg);
        Stretches(svg);
        Visits(svg);
        Today(svg);
        Limit(svg);
        return svg;
    }

    private void Months(TagBuilder svg)
    {
        foreach (var (month, x) in place.Months())
        {
            var name = month.Month == 1 && month != place.First ? month.ToString("yyyy", CultureInfo.InvariantCulture) : DanishFormat.Month(month);
            svg.Add(Svg.Upright("railline", x, 18, Height), Svg.Text("", x, 12, name, shift: 4));
        }
    }

    private void Line(TagBuilder svg)
    {
        var first = course.Visits.Select(v => v.Day).Concat(course.Stretches.Select(s => s.From)).DefaultIfEmpty(course.Today).Min();
        var last = course.Limit?.Day ?? course.Stretches.Select(s => s.To).Concat(course.Visits.Select(v => v.Day)).DefaultIfEmpty(course.Today).Max();
        var (x, width) = place.Over(first, last);
        svg.Add(Svg.Box("rail", x, 93, width, 4));
    }

    private void Stretches(TagBuilder svg)
    {
        var inOrder = course.Stretches.OrderBy(s => s.From).ToList();
        foreach (var stretch in inOrder)
        {
            var (x, width) = place.Over(stretch.From, stretch.To);
            svg.Add(Svg.Box(TimelineMarks.Class(stretch.Mark), x, 80, width, 30, stretch.Mark == StretchMark.Pause ? 0 : 3));
            if (stretch.Text is { } text && TimelineGeometry.Width(text) <= width + 1)
            {
                svg.Add(Svg.Text(text.Length <= 2 ? "strong" : "", x + (width / 2), 100, text, Anchor.Middle));
            }
        }

        var below = inOrder.Where(s => s.Below is not null).Select(s => (X: Middle(s), Text: s.Below!)).ToList();
        var lanes = TimelineGeometry.LabelLanes(below, 2);
        foreach (var ((x, text), lane) in below.Zip(lanes))
        {
            svg.Add(Svg.Text("", x, BelowY + (lane * 18), text, Svg.Within(x, TimelineGeometry.Width(text) / 2)));
        }
    }

    private double Middle(TimelineStretch stretch)
    {
        var (x, width) = place.Over(stretch.From, stretch.To);
        return x + (width / 2);
    }

    private void Visits(TagBuilder svg)
    {
        var inOrder = course.Visits.OrderBy(v => v.Day).ToList();
        foreach (var (visit, lane) in inOrder.Zip(place.MarkLanes([.. inOrder.Select(v => v.Day)])))
        {
            Visit(svg, visit, place.At(visit.Day), TimelineMarks.Y(lane));
        }

        var labels = inOrder.Where(v => v.Label is not null).Select(v => (X: place.At(v.Day), Text: v.Label!)).ToList();
        foreach (var ((x, text), lane) in labels.Zip(TimelineGeometry.LabelLanes(labels, 2)))
        {
            svg.Add(Svg.Text("", x, LabelY - (lane * 18), text, Svg.Within(x, TimelineGeometry.Width(text) / 2)));
        }
    }

    private static void Visit(TagBuilder svg, TimelineVisit visit, double x, double y)
    {
        if (TimelineMarks.Cross(visit.Mark, 4) is { } cross)
        {
            svg.Add(Svg.Dot("hollow", x, y, 8), Svg.PathAt("cross", x, y, cross));
            return;
        }

        svg.Add(Svg.Dot("held", x, y, 13));
        if (visit.Number is { } number)
        {
            svg.Add(Svg.Text("held-text", x, y + 5, number.ToString(CultureInfo.InvariantCulture), Anchor.Middle));
        }
    }

    private void Today(TagBuilder svg)
    {
        var x = place.At(course.Today);
        svg.Add(Svg.Upright("today", x, 46, 150), Svg.Dot("today-dot", x, 46, 5));
        svg.Add(Svg.Text("today-text", x, 36, texts["look.today-is", DanishFormat.DateInYear(course.Today)], Svg.Within(x, 7)));
    }

    private void Limit(TagBuilder svg)
    {
        if (course.Limit is not { } limit)
        {
            return;
        }

        var x = place.At(limit.Day);
        svg.Add(Svg.Upright("limit", x, 60, 172), Svg.Text("strong", x, 152, texts["look.last-day", DanishFormat.DateInYear(limit.Day)], Anchor.End, -8));
        if (limit.Note is { } note)
        {
            svg.Add(Svg.Text("", x, 170, note, Anchor.End, -8));
        }
    }
}
