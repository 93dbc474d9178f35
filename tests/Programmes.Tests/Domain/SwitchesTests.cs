using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;

namespace BarnetIMidten.Programmes.Tests.Domain;

public sealed class SwitchesTests
{
    [Theory]
    [InlineData(Feature.SelfReferral, false)]
    [InlineData(Feature.ParentAnswers, true)]
    [InlineData(Feature.FlexGrants, false)]
    public void Untouched_a_switch_stands_as_from_the_start(Feature feature, bool isOn) =>
        Assert.Equal(isOn, Switches.IsOn(feature, last: null, "ishoej-0-6"));

    [Theory]
    [InlineData(null, true)] // by itself
    [InlineData("off ishoej-0-6", true)] // off under another programme says nothing of this one
    [InlineData("off kbh-fleks", false)]
    [InlineData("on kbh-fleks", true)]
    [InlineData("on ishoej-0-6", true)]
    public void Flexible_grants_are_on_under_Copenhagens_programme_unless_thrown_off_under_it(string? thrown, bool isOn) =>
        Assert.Equal(isOn, Switches.IsOn(Feature.FlexGrants, Last(thrown), "kbh-fleks"));

    [Theory]
    [InlineData("on kbh-fleks", true)]
    [InlineData("off kbh-fleks", false)]
    [InlineData("on ishoej-0-6", true)]
    public void Elsewhere_the_last_throw_counts(string thrown, bool isOn)
    {
        Assert.Equal(isOn, Switches.IsOn(Feature.FlexGrants, Last(thrown), "ishoej-0-6"));
        Assert.Equal(isOn, Switches.IsOn(Feature.ParentAnswers, Last(thrown), "kbh-fleks"));
        Assert.Equal(isOn, Switches.IsOn(Feature.SelfReferral, Last(thrown), keyInForce: null));
    }

    private static LastThrow? Last(string? thrown) => thrown?.Split(' ') is [var way, var under] ? new LastThrow(way == "on", under) : null;
}
