using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("0183", true)]
    [InlineData("9999", true)]
    [InlineData("183", false)]
    [InlineData("00183", false)]
    [InlineData("018a", false)]
    [InlineData(" 183", false)]
    [InlineData("0183\n", false)]
    [InlineData("../1", false)]
    [InlineData("٠١٨٣", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_code_is_exactly_four_digits(string? text, bool valid)
    {
        Assert.Equal(valid, MunicipalityCode.TryParse(text, out var code));
        Assert.Equal(valid ? text : "", code.Value);
        Assert.Equal(code.Value, code.ToString());
    }

    [Theory]
    [InlineData("0101", "København")]
    [InlineData("0183", "Ishøj")]
    [InlineData("0259", "Køge")]
    [InlineData("0860", "Hjørring")]
    [InlineData("0184", null)]
    public void The_built_in_list_names_the_municipalities(string text, string? name)
    {
        Assert.True(MunicipalityCode.TryParse(text, out var code));
        Assert.Equal(name, DanishMunicipalities.NameOf(code));
    }

    [Fact]
    public void There_are_98_of_them_with_a_name_each()
    {
        Assert.Equal(98, DanishMunicipalities.All.Distinct().Count());
        Assert.Equal(98, DanishMunicipalities.All.Select(DanishMunicipalities.NameOf).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DanishMunicipalities.All, code => Assert.False(string.IsNullOrWhiteSpace(DanishMunicipalities.NameOf(code))));
    }

    [Fact]
    public void No_code_is_no_municipality() => Assert.Null(DanishMunicipalities.NameOf(default));
}
