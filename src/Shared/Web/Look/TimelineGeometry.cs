namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Where the days of a course lie in its picture, in percent of its width. Whole months, so that the first and the last have their name.</summary>
public sealed class TimelineGeometry
{
    /// <summary>Two marks nearer than this hide each other's numbers on the narrowest picture (17 of 760 pixels).</summary>
    private const double MarkWidth = 2.2;

    /// <summary>A letter of 14 px on the narrowest picture.</summary>
    private const double LetterWidth = 1.0;

    private TimelineGeometry(DateOnly first, DateOnly end) => (First, End) = (first, end);

    /// <summary>The first day of the first month.</summary>
    public DateOnly First { get; }

    /// <summary>The day after the last month.</summary>
    public DateOnly End { get; }

    public static TimelineGeometry Of(TimelineModel course)
    {
        List<DateOnly> days =
        [
            .. course.Visits.Select(v => v.Day),
            .. course.Stretches.SelectMany(s => new[] { s.From, s.To }),
            course.Today,
        ];
        if (course.Limit is { } limit)
        {
            days.Add(limit.Day);
        }

        DateOnly first = days.Min(),
            last = days.Max();
        return new TimelineGeometry(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1));
    }

    /// <summary>Where a day begins.</summary>
    public double At(DateOnly day) => Share(day.DayNumber);

    /// <summary>The middle of a day, where its mark stands: inside a window of that day alone.</summary>
    public double Middle(DateOnly day) => Share(day.DayNumber + 0.5);

    /// <summary>A stretch ends when its last day does.</summary>
    public (double Start, double Width) Over(DateOnly from, DateOnly to) => (At(from), Math.Round(At(to.AddDays(1)) - At(from), 2));

    /// <summary>The months that get a name: each, or every second or third of a long course.</summary>
    public IEnumerable<(DateOnly Month, double X)> Months()
    {
        var count = ((End.Year - First.Year) * 12) + End.Month - First.Month;
        var step = 1 + ((count - 1) / 14);
        for (var month = First; month < End; month = month.AddMonths(step))
        {
            yield return (month, At(month));
        }
    }

    /// <summary>Lane of each mark, in order of days: 0 on the line, 1 below it where it would hide the one before.</summary>
    public IReadOnlyList<int> MarkLanes(IReadOnlyList<DateOnly> days) =>
        [.. Lanes([.. days.Select(d => (Middle(d) - (MarkWidth / 2), Middle(d) + (MarkWidth / 2)))]).Select(l => l ?? 0)];

    /// <summary>Lane of each label, in order from left to right: 0 nearest to the line, 1 farther out, null where there is no room (the legend says it).</summary>
    public static IReadOnlyList<int?> LabelLanes(IReadOnlyList<(double X, string Text)> labels) =>
        Lanes([.. labels.Select(l => Span(l.X, l.Text))]);

    /// <summary>How much of the width a text takes.</summary>
    public static double Width(string text) => text.Length * LetterWidth;

    /// <summary>From where to where a text goes that is held at a point: in its middle, or at the end that is nearer to the edge.</summary>
    public static (double From, double To) Span(double x, string text)
    {
        var width = Width(text);
        return x < width / 2 ? (x, x + width)
            : x > 100 - (width / 2) ? (x - width, x)
            : (x - (width / 2), x + (width / 2));
    }

    private double Share(double day) => Math.Round((day - First.DayNumber) / (End.DayNumber - First.DayNumber) * 100, 2);

    private static List<int?> Lanes(IReadOnlyList<(double From, double To)> things)
    {
        double[] ends = [double.NegativeInfinity, double.NegativeInfinity];
        var chosen = new List<int?>();
        foreach (var (from, to) in things)
        {
            var free = Array.FindIndex(ends, e => e <= from);
            chosen.Add(free < 0 ? null : free);
            if (free >= 0)
            {
                ends[free] = to;
            }
        }

        return chosen;
    }
}
