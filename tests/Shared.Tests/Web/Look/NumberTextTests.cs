using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Shared.Tests.Web.Look;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("40.000", "40000")]
    [InlineData("40000", "40000")]
    [InlineData("1.234.567,89", "1234567.89")]
    [InlineData(" 40 000 ", "40000")]
    [InlineData("−390.000", "-390000")]
    [InlineData("0,3333333333333333333333333333", "0.3333333333333333333333333333")]
    public void A_danish_number_is_read_as_it_stands(string typed, string number) =>
        Assert.Equal(Of(number), Read(typed, Languages.Danish));

    [Theory]
    [InlineData("1.5")]
    [InlineData("40.00")]
    [InlineData("4.0000")]
    [InlineData("1,5,5")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_is_no_danish_number_is_never_taken_for_another(string? typed) => Assert.Null(Read(typed, Languages.Danish));

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("40,000", "40000")]
    public void English_has_them_the_other_way_about(string typed, string number) =>
        Assert.Equal(Of(number), Read(typed, Languages.English));

    [Fact]
    public void Every_number_is_read_back_as_it_was_written() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<decimal>(),
                number =>
                {
                    foreach (var language in (CultureInfo[])[Languages.Danish, Languages.English])
                    {
                        CultureInfo.CurrentUICulture = language;
                        Assert.Equal(number, NumberText.Read(NumberText.Of(number)));
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static decimal? Read(string? typed, CultureInfo language)
    {
        CultureInfo.CurrentUICulture = language;
        return NumberText.Read(typed);
    }

    private static decimal Of(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
