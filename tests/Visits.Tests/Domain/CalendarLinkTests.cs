using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class CalendarLinkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, false)]
    [InlineData(3599, false)]
    [InlineData(3600, true)]
    public void A_fetch_is_noted_when_the_one_before_is_an_hour_old(int seconds, bool noted)
    {
        var link = Link();
        Assert.True(link.Fetched(Noon));

        Assert.Equal(noted, link.IsToBeNoted(Noon.AddSeconds(seconds)));
        Assert.Equal(noted, link.Fetched(Noon.AddSeconds(seconds)));
        Assert.Equal(noted ? Noon.AddSeconds(seconds) : Noon, link.FetchedAt);
    }

    [Fact]
    public void Once_revoked_it_stays_as_it_was()
    {
        var link = Link();
        link.Revoke(Noon);
        link.Revoke(Noon.AddDays(1));

        Assert.Equal(Noon, link.RevokedAt);
    }

    private static CalendarLink Link() => CalendarLink.Make(UserId.New(), null, LinkLanguage.Danish, [1], Noon);
}
