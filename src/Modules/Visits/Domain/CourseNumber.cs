using System.Globalization;

namespace BarnetIMidten.Visits.Domain;

/// <summary><c>2026-0001</c>: the year of the decision, and a serial without gaps.</summary>
internal readonly record struct CourseNumber(int Year, int Serial)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Serial:0000}");
}

/// <summary>The last serial given out in a year; never given again, also when a course is erased.</summary>
internal sealed class NumberSeries
{
    private NumberSeries() { }

    public int Year { get; private init; }
    public int Last { get; private set; }

    public static NumberSeries Of(int year) => new() { Year = year };

    public CourseNumber Next() => new(Year, ++Last);
}
