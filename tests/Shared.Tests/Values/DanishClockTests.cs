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

    [Theory]
    [InlineData("2026-11-23", "09:30", "2026-11-23T08:30:00Z")]
    [InlineData("2026-06-23", "09:30", "2026-06-23T07:30:00Z")]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "01:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25", "02:59", "2026-10-25T00:59:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void A_time_of_a_day_is_one_instant_also_when_the_clock_is_moved(string day, string time, string instant) =>
        Assert.Equal(
            At(instant),
            DanishClock.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture))
        );

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
