using System.Globalization;
using System.Text;

namespace BarnetIMidten.Visits.Features;

/// <summary>The text of a calendar as RFC 5545 asks: lines end in CRLF and are folded at 75 octets, never inside a letter.</summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;
    private const string Break = "\r\n";
    private readonly StringBuilder text = new();

    /// <summary>A line as it is: a name, a value that needs no escaping.</summary>
    public CalendarText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A line whose value is a text: what has a meaning of its own in the format is escaped.</summary>
    public CalendarText Words(string name, string words) => Line(name, Escaped(words));

    /// <summary>A calendar day.</summary>
    public CalendarText Day(string name, DateOnly day) =>
        Line($"{name};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>An instant, in UTC: no program needs to know our time zone.</summary>
    public CalendarText Instant(string name, DateTimeOffset at) =>
        Line(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();

    private static string Escaped(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                text.Append(Break).Append(' ');
                octets = 1;
            }

            text.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        text.Append(Break);
    }
}
