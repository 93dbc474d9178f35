using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Promise 2 of what has no key: a PUT says how something is to be, and is sent again by whoever was not answered.</summary>
public sealed class SentTwiceTests
{
    [Fact]
    public async Task Whoever_sends_every_put_twice_leaves_what_she_would_have_left()
    {
        using var product = new Product();
        using var town = await Town.Open(product.Folder);
        var (once, twice) = (town.Born(), town.Born());
        await once.Live();
        await twice.Live(puts: 2);
        Assert.Empty(once.Wrong.Concat(twice.Wrong));
        Assert.Equal(await once.Left(), await twice.Left());
    }
}
