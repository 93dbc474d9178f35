using System.Globalization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class DanishClockTests
{
    private sealed class StoppedTime(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }

    [Theory]
    [InlineData("2026-01-15T22:59:59Z", "2026-01-15")]
    [InlineData("2026-01-15T23:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T21:59:59Z", "2026-07-15")]
    [InlineData("2026-07-15T22:00:00Z", "2026-07-16")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void Today_begins_at_midnight_in_Copenhagen(string instant, string day)
    {
        var clock = new DanishClock(new StoppedTime(At(instant)));
        Assert.Equal(day, clock.Today.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00")]
    public void Now_carries_the_offset_of_summer_or_winter(string instant, string danish)
    {
        var now = new DanishClock(new StoppedTime(At(instant))).Now;
        Assert.Equal(danish, now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(At(instant), now);
    }

    [Fact]
    public void The_day_of_an_instant_does_not_hang_on_the_offset_it_was_written_with() =>
        Assert.Equal(new DateOnly(2026, 1, 16), DanishClock.DayOf(At("2026-01-15T18:30:00-05:00")));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
