using BarnetIMidten.Shared.Keys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace BarnetIMidten.Shared.Tests.Keys;

public sealed class MasterKeyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g")]
    public void Production_refuses_to_start_without_thirty_two_bytes_and_says_how_to_make_them(string? text)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Production(text));
        Assert.Contains("Keys__Master", refused.Message, StringComparison.Ordinal);
        Assert.Contains("openssl rand -base64 32", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_use_has_a_key_of_its_own()
    {
        var key = Production(Convert.ToBase64String(new byte[32]));
        Assert.Equal(32, key.For("one").Length);
        Assert.Equal(key.For("one"), key.For("one"));
        Assert.NotEqual(key.For("one"), key.For("other"));
    }

    private static MasterKey Production(string? text) =>
        new(
            new ConfigurationBuilder().AddInMemoryCollection([new("Keys:Master", text)]).Build(),
            new HostingEnvironment { EnvironmentName = "Production" }
        );
}
