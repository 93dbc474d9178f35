using System.Text;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Tests.Features;

public sealed class CalendarTextTests
{
    [Theory]
    [InlineData("Besøg; hjemme, kl. 9\\10", "Besøg\\; hjemme\\, kl. 9\\\\10")]
    [InlineData("to\nlinjer", "to\\nlinjer")]
    [InlineData("to\r\nlinjer", "to\\nlinjer")]
    public void What_has_a_meaning_in_the_format_is_escaped(string words, string written) =>
        Assert.Equal($"SUMMARY:{written}\r\n", new CalendarText().Words("SUMMARY", words).ToString());

    [Theory]
    [InlineData(73, 1)]
    [InlineData(74, 2)]
    [InlineData(147, 2)]
    [InlineData(148, 3)]
    public void A_line_is_folded_at_75_octets(int letters, int lines)
    {
        var text = new CalendarText().Line("A", new string('x', letters)).ToString();

        Assert.Equal(lines, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal($"A:{new string('x', letters)}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ø")]
    [InlineData("–")]
    [InlineData("👶")]
    public void A_fold_never_cuts_a_letter(string letter)
    {
        foreach (var before in Enumerable.Range(60, 20))
        {
            var words = new string('x', before) + string.Concat(Enumerable.Repeat(letter, 30));
            var text = new CalendarText().Words("SUMMARY", words).ToString();

            Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            Assert.Equal($"SUMMARY:{words}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Days_and_instants_are_written_as_the_format_asks()
    {
        var text = new CalendarText()
            .Day("DTSTART", new DateOnly(2024, 2, 29))
            .Instant("DTSTAMP", new DateTimeOffset(2026, 3, 29, 3, 0, 0, TimeSpan.FromHours(2)))
            .ToString();

        Assert.Equal("DTSTART;VALUE=DATE:20240229\r\nDTSTAMP:20260329T010000Z\r\n", text);
    }
}
