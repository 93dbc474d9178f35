using System.Globalization;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Draws a course, back to front: months, the line, stretches, visits, today, the last day.</summary>
internal sealed class TimelinePicture
{
    private const double AboveY = 68,
        LaneHeight = 18;

    private readonly TimelineModel course;
    private readonly Phrasebook texts;
    private readonly TimelineGeometry place;
    private readonly List<TimelineVisit> visits;
    private readonly IReadOnlyList<int> lanes;
    private readonly double drop;
    private readonly TagBuilder svg;

    public TimelinePicture(TimelineModel course, Phrasebook texts)
    {
        (this.course, this.texts, place) = (course, texts, TimelineGeometry.Of(course));
        visits = [.. course.Visits.OrderBy(v => v.Day)];
        lanes = place.MarkLanes([.. visits.Select(v => v.Day)]);
        // marks below the line push the words there farther down
        drop = lanes.Contains(1) ? 28 : 0;
        svg = Html.Tag("svg", "pic")
            .With("height", Height.ToString(CultureInfo.InvariantCulture))
            .With("role", "img")
            .With("aria-label", $"{course.Title}. {course.Description}");
    }

    private double BelowY => 128 + drop;
    private double Height => 176 + drop;

    public TagBuilder Draw()
    {
        Months();
        Line();
        Stretches();
        Visits();
        Today();
        Limit();
        return svg;
    }

    private void Months()
    {
        foreach (var (month, x) in place.Months())
        {
            var name =
                month.Month == 1 && month != place.First ? month.ToString("yyyy", CultureInfo.InvariantCulture) : DanishFormat.Month(month);
            svg.Add(Svg.Upright("railline", x, 18, Height), Svg.Text("", x, 12, name, shift: 4));
        }
    }

    private void Line()
    {
        var first = visits.Select(v => v.Day).Concat(course.Stretches.Select(s => s.From)).DefaultIfEmpty(course.Today).Min();
        var last =
            course.Limit?.Day ?? course.Stretches.Select(s => s.To).Concat(visits.Select(v => v.Day)).DefaultIfEmpty(course.Today).Max();
        var (x, width) = place.Over(first, last);
        svg.Add(Svg.Box("rail", x, 93, width, 4));
    }

    private void Stretches()
    {
        var below = new List<(double X, string Text)>();
        foreach (var stretch in course.Stretches.OrderBy(s => s.From))
        {
            var (x, width) = place.Over(stretch.From, stretch.To);
            svg.Add(Svg.Box(TimelineMarks.Class(stretch.Mark), x, 80, width, 30, stretch.Mark == StretchMark.Pause ? 0 : 3));
            if (stretch.Text is { } text && TimelineGeometry.Width(text) <= width + 1)
            {
                svg.Add(Svg.Text(text.Length <= 2 ? "strong" : "", x + (width / 2), 100, text, Anchor.Middle));
            }

            if (stretch.Below is { } under)
            {
                below.Add((x + (width / 2), under));
            }
        }

        Labels(below, BelowY, LaneHeight);
    }

    private void Visits()
    {
        foreach (var (visit, lane) in visits.Zip(lanes))
        {
            svg.Add([.. TimelineMarks.Visit(visit, place.Middle(visit.Day), lane)]);
        }

        Labels([.. visits.Where(v => v.Label is not null).Select(v => (place.Middle(v.Day), v.Label!))], AboveY, -LaneHeight);
    }

    private void Labels(List<(double X, string Text)> labels, double y, double step)
    {
        foreach (var ((x, text), lane) in labels.Zip(TimelineGeometry.LabelLanes(labels)))
        {
            if (lane is { } free)
            {
                svg.Add(Svg.Text("", x, y + (free * step), text, Svg.Within(x, TimelineGeometry.Width(text) / 2)));
            }
        }
    }

    private void Today()
    {
        var x = place.Middle(course.Today);
        svg.Add(Svg.Upright("today", x, 46, 136 + drop), Svg.Dot("today-dot", x, 46, 5));
        svg.Add(
            Svg.Text("today-text", x, 36, texts["look.today-is", DanishFormat.DateInYear(course.Today, course.Today)], Svg.Within(x, 7))
        );
    }

    private void Limit()
    {
        if (course.Limit is not { } limit)
        {
            return;
        }

        // a stroke at the very edge would be cut in half by its frame
        var x = Math.Min(place.At(limit.Day.AddDays(1)), 99.8);
        svg.Add(
            Svg.Upright("limit", x, 60, 172 + drop),
            Svg.Text("strong", x, 154 + drop, texts["look.last-day", DanishFormat.DateInYear(limit.Day, course.Today)], Anchor.End, -8)
        );
        if (limit.Note is { } note)
        {
            svg.Add(Svg.Text("", x, 172 + drop, note, Anchor.End, -8));
        }
    }
}
