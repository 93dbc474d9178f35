using System.Globalization;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class KronerTests
{
    [Theory]
    [InlineData("0.004", "0")]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.004", "0")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("0.015", "0.02")]
    [InlineData("0.025", "0.03")]
    [InlineData("-491545.894999", "-491545.89")]
    public void Amounts_round_to_the_oere_half_away_from_zero(string amount, string rounded) =>
        Assert.Equal(Of(rounded), Of(amount).RoundedToOere);

    [Fact]
    public void Arithmetic_is_exact()
    {
        Assert.Equal(Of("0.3"), Of("0.1") + Of("0.2"));
        Assert.Equal(Of("-0.1"), Of("0.1") - Of("0.2"));
        Assert.Equal(Of("-390000"), -(1.5m * Of("260000")));
        Assert.Equal(Of("0.125"), Of("1") / 8);
        Assert.Equal(Of("0.3"), Kroner.Sum([Of("0.1"), Of("0.1"), Of("0.1")]));
        Assert.Equal(Kroner.Zero, Kroner.Sum([]));
    }

    [Fact]
    public void Amounts_compare_by_size_and_equal_whatever_their_decimals()
    {
        Kroner less = Of("-1"),
            more = Of("1.00"),
            same = Of("1");
        Assert.True(less < more && more > less && more <= same && more >= same && less.CompareTo(more) < 0);
        Assert.False(more < same || more > same || less >= more || more <= less);
        Assert.Equal(same, more);
    }

    [Fact]
    public void The_plain_text_is_the_same_under_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");
        Assert.Equal("-1250.5", Of("-1250.5").ToString());
        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void Rounding_is_that_of_the_size_with_the_sign_put_back() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                thousandths =>
                {
                    var size = decimal.Floor((Math.Abs(thousandths / 1000m) * 100) + 0.5m) / 100;
                    return new Kroner(thousandths / 1000m).RoundedToOere.Amount == size * Math.Sign(thousandths);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Kroner Of(string amount) => new(decimal.Parse(amount, CultureInfo.InvariantCulture));
}
