using BarnetIMidten.Programmes.Features.ListFeatures;
using BarnetIMidten.Programmes.Features.ListSwitchRecords;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.ThrowSwitch;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Programmes.Tests.Features;

public sealed class FeatureTests
{
    [Fact]
    public async Task The_programme_is_listed_with_its_variant_and_the_switches_as_they_stand()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        var features = (await house.Administrator.Do(new ListFeatures.Query())).Items;

        Assert.Equal(
            [
                ("Programme", true, "ishoej-0-6"),
                ("SelfReferral", false, null),
                ("ParentAnswers", true, null),
                ("FlexGrants", false, null),
                ("SumSharing", false, null),
            ],
            features.Select(f => (f.Name, f.Enabled, f.Variant))
        );
        Assert.All(features, f => Assert.NotEqual(f.Description.Da, f.Description.En));
    }

    [Fact]
    public async Task A_switch_is_thrown_at_once_and_each_throw_is_kept()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        Assert.True((await house.Administrator.Do(Throw("SelfReferral", true, "Vi er klar."))).Enabled);
        Assert.True(await IsOn(house, "SelfReferral"));
        Assert.False((await house.Administrator.Do(Throw("SelfReferral", false, null))).Enabled);
        Assert.False(await IsOn(house, "SelfReferral"));
        Assert.True(await IsOn(house, "ParentAnswers"));

        var records = await house.Administrator.Do(new ListSwitchRecords.Query("SelfReferral", null, null));
        Assert.Equal(
            [(false, "Kim Demo", null), (true, "Kim Demo", "Vi er klar.")],
            records.Items.Select(r => (r.Enabled, r.ThrownBy, r.Note))
        );
        Assert.Equal(0, (await house.Administrator.Do(new ListSwitchRecords.Query("FlexGrants", null, null))).Total);
    }

    [Fact]
    public async Task Flexible_grants_come_with_Copenhagens_programme_on_its_day()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", today: "2026-11-30");
        await house.Administrator.Do(Throw("FlexGrants", false, null));
        await house.Administrator.Do(new PutVersionInForce.Command(A.Body("kbh-fleks", "2026-12-01")));

        Assert.False(await IsOn(house, "FlexGrants"));
        house.Clock.Today = A.Day("2026-12-01");
        Assert.True(await IsOn(house, "FlexGrants"));
        Assert.False((await house.Administrator.Do(Throw("FlexGrants", false, null))).Enabled);
        Assert.False(await IsOn(house, "FlexGrants"));
    }

    [Fact]
    public async Task The_programme_is_no_switch_and_an_unknown_name_is_not_found()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        Assert.Equal("feature.use-versions", await house.Administrator.Refused(Throw("Programme", null, null)));
        Assert.Equal(Refusal.NotFound.Code, await house.Administrator.Refused(Throw("programme", true, null)));
        Assert.Equal(Refusal.NotFound.Code, await house.Administrator.Refused(Throw("0", true, null)));
        Assert.Equal("enabled=field.required", await house.Administrator.Refused(Throw("FlexGrants", null, "hvorfor")));
    }

    [Fact]
    public async Task Only_an_administrator_sees_and_throws_switches()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        foreach (var other in new[] { house.Lead, house.Pedagogue, house.Controller, house.Observer })
        {
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(Throw("FlexGrants", true, null)));
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new ListFeatures.Query()));
        }

        Assert.False(await IsOn(house, "FlexGrants"));
    }

    private static ThrowSwitch.Command Throw(string name, bool? enabled, string? note) => new(name, new ThrowSwitch.Body(enabled, note));

    private static async Task<bool> IsOn(House house, string name) =>
        (await house.Administrator.Do(new ListFeatures.Query())).Items.Single(f => f.Name == name).Enabled;
}
