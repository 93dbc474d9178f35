using System.Text.Json;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class KronerJsonTests
{
    [Fact]
    public void Money_is_a_number_in_kroner() =>
        Assert.Equal("[-250000,55308.95]", JsonSerializer.Serialize<Kroner[]>([new(-250000), new(55308.95m)]));

    [Theory]
    [InlineData("390000")]
    [InlineData("390000.00")]
    [InlineData("3.9e5")]
    public void A_number_is_read(string json) => Assert.Equal(new Kroner(390_000), JsonSerializer.Deserialize<Kroner>(json));

    [Theory]
    [InlineData("\"390000\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("1e300")]
    public void Anything_else_is_a_JSON_fault(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Kroner>(json));
}
