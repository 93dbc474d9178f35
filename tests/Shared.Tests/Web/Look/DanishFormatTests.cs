using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Shared.Tests.Web.Look;

public sealed class DanishFormatTests
{
    [Theory]
    [InlineData("-250000", "−250.000 kr.", "−250,000 kr.")]
    [InlineData("250000.00", "250.000 kr.", "250,000 kr.")]
    [InlineData("0", "0 kr.", "0 kr.")]
    [InlineData("999", "999 kr.", "999 kr.")]
    [InlineData("1000", "1.000 kr.", "1,000 kr.")]
    [InlineData("-55308.95", "−55.308,95 kr.", "−55,308.95 kr.")]
    [InlineData("0.5", "0,50 kr.", "0.50 kr.")]
    [InlineData("-0.004", "0 kr.", "0 kr.")]
    [InlineData("-0.005", "−0,01 kr.", "−0.01 kr.")]
    [InlineData("999.995", "1.000 kr.", "1,000 kr.")]
    [InlineData("1234567.891", "1.234.567,89 kr.", "1,234,567.89 kr.")]
    public void Money_has_a_true_minus_and_oere_only_where_there_are_any(string amount, string danish, string english)
    {
        var kroner = new Kroner(decimal.Parse(amount, CultureInfo.InvariantCulture));
        CultureInfo.CurrentUICulture = Languages.Danish;
        Assert.Equal(danish, DanishFormat.Money(kroner));
        CultureInfo.CurrentUICulture = Languages.English;
        Assert.Equal(english, DanishFormat.Money(kroner));
    }
}
