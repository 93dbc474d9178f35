using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Tests.Calling;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("\"v3\"", true)]
    [InlineData("*", true)]
    [InlineData("\"v2\" \"v3\"", true)]
    [InlineData("\"v2\"", false)]
    [InlineData("\"v30\"", false)]
    [InlineData("v3", false)]
    [InlineData("W/\"v3\"", false)]
    [InlineData("", false)]
    public void A_record_is_unchanged_when_its_tag_is_among_those_last_seen(string? tags, bool unchanged)
    {
        var call = new CallContext { IfMatch = tags?.Split(' ') };
        Assert.Equal(unchanged ? null : Refusal.Stale, call.Unchanged(3));
    }

    [Fact]
    public void Stale_is_412() => Assert.Equal(412, (int)Refusal.Stale.Kind);
}
