using System.Globalization;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>A version in the picture: from and to in percent of its width.</summary>
public sealed record VersionBar(int Number, double Start, double Width, string CssClass, string TextClass);

/// <summary>A year's first day in the picture.</summary>
public sealed record YearMark(int Year, double At);

/// <summary>The versions along a line of years: from the first version's year to the year after the last, or after today.</summary>
public sealed class VersionPicture
{
    /// <summary>More years than this would not be readable.</summary>
    private const int MostMarks = 12;
    private readonly double start;
    private readonly double end;

    public VersionPicture(IReadOnlyList<DateOnly> effectiveFrom, DateOnly today)
    {
        var lastDay = effectiveFrom.Append(today).Max();
        var first = effectiveFrom.Append(today).Min().Year;
        var last = Math.Min(lastDay.Year + 1, DateOnly.MaxValue.Year);
        (FirstYear, LastYear) = (first, last);
        (start, end) = (new DateOnly(first, 1, 1).DayNumber, Math.Max(new DateOnly(last, 7, 1).DayNumber, lastDay.DayNumber + 1));
        Today = At(today);
        Years = [.. Marks(first, last).Select(y => new YearMark(y, At(new DateOnly(y, 1, 1))))];
        var inForce = effectiveFrom.Count(day => day <= today);
        Bars =
        [
            .. effectiveFrom.Select((day, i) => Bar(i + 1, day, i + 1 < effectiveFrom.Count ? At(effectiveFrom[i + 1]) : 100, inForce)),
        ];
    }

    public int FirstYear { get; }
    public int LastYear { get; }
    public double Today { get; }
    public IReadOnlyList<YearMark> Years { get; }
    public IReadOnlyList<VersionBar> Bars { get; }

    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static IEnumerable<int> Marks(int first, int last)
    {
        var step = (last - first + MostMarks) / MostMarks;
        for (var year = first; year <= last; year += step)
        {
            yield return year;
        }
    }

    private VersionBar Bar(int number, DateOnly from, double until, int inForce)
    {
        var (css, text) = number.CompareTo(inForce) switch
        {
            0 => ("version-now", "held-text"),
            < 0 => ("version", "strong"),
            _ => ("win ghost", "strong"),
        };
        return new VersionBar(number, At(from), until - At(from), css, text);
    }

    private double At(DateOnly day) => Math.Round((day.DayNumber - start) / (end - start) * 100, 2);
}
