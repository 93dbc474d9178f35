namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Where the days of a course lie in its picture, in percent of its width. Whole months, so that the first and the last have their name.</summary>
public sealed class TimelineGeometry
{
    /// <summary>Two marks nearer than this overlap on the narrowest picture (26 of 760 pixels).</summary>
    private const double MarkWidth = 3.5;

    /// <summary>A letter of 14 px on the narrowest picture.</summary>
    private const double LetterWidth = 1.0;

    private TimelineGeometry(DateOnly first, DateOnly last) => (First, Last) = (first, last);

    /// <summary>The first day of the first month, and the day after the last month.</summary>
    public DateOnly First { get; }

    public DateOnly Last { get; }

    public static TimelineGeometry Of(TimelineModel course)
    {
        List<DateOnly> days = [.. course.Visits.Select(v => v.Day), .. course.Stretches.SelectMany(s => new[] { s.From, s.To }), course.Today];
        if (course.Limit is { } limit)
        {
            days.Add(limit.Day);
        }

        DateOnly first = days.Min(), last = days.Max();
        return new TimelineGeometry(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1));
    }

    public double At(DateOnly day) => Math.Round((double)(day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber) * 100, 2);

    /// <summary>A stretch ends when its last day does.</summary>
    public (double Start, double Width) Over(DateOnly from, DateOnly to) => (At(from), Math.Round(At(to.AddDays(1)) - At(from), 2));

    /// <summary>The months that get a name: each, or every second or third of a long course.</summary>
    public IEnumerable<(DateOnly Month, double X)> Months()
    {
        var count = ((Last.Year - First.Year) * 12) + Last.Month - First.Month;
        var step = 1 + ((count - 1) / 14);
        for (var month = First; month < Last; month = month.AddMonths(step))
        {
            yield return (month, At(month));
        }
    }

    /// <summary>Lane of each mark: 0 on the line, 1 below it where it would hide the one before.</summary>
    public IReadOnlyList<int> MarkLanes(IReadOnlyList<DateOnly> days) => Lanes([.. days.Select(d => (At(d), MarkWidth))], 2);

    /// <summary>Lane of each label: 0 nearest to the line, one farther for each that it would run into.</summary>
    public static IReadOnlyList<int> LabelLanes(IReadOnlyList<(double X, string Text)> labels, int lanes) =>
        Lanes([.. labels.Select(l => (l.X, Width(l.Text)))], lanes);

    public static double Width(string text) => text.Length * LetterWidth;

    /// <summary>The first lane that is free, else the one that was left the longest ago. Given in order from left to right.</summary>
    private static List<int> Lanes(IReadOnlyList<(double Middle, double Width)> things, int lanes)
    {
        var ends = Enumerable.Repeat(double.NegativeInfinity, lanes).ToArray();
        var chosen = new List<int>();
        foreach (var (middle, width) in things)
        {
            var free = Array.FindIndex(ends, e => e <= middle - (width / 2));
            var lane = free >= 0 ? free : Array.IndexOf(ends, ends.Min());
            ends[lane] = middle + (width / 2);
            chosen.Add(lane);
        }

        return chosen;
    }
}
