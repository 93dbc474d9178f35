using System.Globalization;
using System.Text;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>A second, naive reading of RFC 5545: unfolds, splits, and takes the escapes back.</summary>
internal sealed class ReadCalendar
{
    private ReadCalendar(IReadOnlyDictionary<string, string> head, IReadOnlyList<IReadOnlyDictionary<string, string>> events) =>
        (Head, Events) = (head, events);

    public IReadOnlyDictionary<string, string> Head { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Events { get; }

    public static ReadCalendar Of(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var events = new List<IReadOnlyDictionary<string, string>>();
        var into = head;
        foreach (var line in lines[1..^1])
        {
            var (name, value) = (
                line[..line.IndexOf(':', StringComparison.Ordinal)],
                line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
            );
            switch (name, value)
            {
                case ("BEGIN", "VEVENT"):
                    Assert.Same(head, into);
                    into = new Dictionary<string, string>(StringComparer.Ordinal);
                    break;
                case ("END", "VEVENT"):
                    events.Add(into);
                    into = head;
                    break;
                default:
                    into.Add(name, Plain(value));
                    break;
            }
        }

        Assert.Equal("2.0", head["VERSION"]);
        Assert.NotEmpty(head["PRODID"]);
        Assert.All(events, e => Assert.True(e.ContainsKey("UID") && e.ContainsKey("DTSTAMP"), "An event lacks what the format requires"));
        return new ReadCalendar(head, events);
    }

    /// <summary>The day that a <c>VALUE=DATE</c> states.</summary>
    public static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Plain(string value)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            plain.Append(
                value[i] != '\\' ? value[i]
                : value[++i] == 'n' ? '\n'
                : value[i]
            );
        }

        return plain.ToString();
    }
}
