using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary><c>2026-0001</c>: the year of the decision, and a serial without gaps.</summary>
internal readonly record struct CourseNumber(int Year, int Serial)
{
    public override string ToString() => YearSerial.Text(Year, Serial);

    /// <summary>False for anything that is not written as a number is.</summary>
    public static bool TryParse(string text, out CourseNumber number)
    {
        var isNumber = YearSerial.TryRead(text, out var year, out var serial);
        number = isNumber ? new CourseNumber(year, serial) : default;
        return isNumber;
    }
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
