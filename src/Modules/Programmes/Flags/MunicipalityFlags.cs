using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Values;
using Microsoft.FeatureManagement;

namespace BarnetIMidten.Programmes.Flags;

/// <summary>Defines every flag for the caller's municipality on the day that is asked about, at the moment it is asked: nothing to restart, nothing to drop.</summary>
internal sealed class MunicipalityFlags(VersionsInTime versions, SwitchBoard board, AskedDay asked, DanishClock clock)
    : IFeatureDefinitionProvider
{
    private static readonly FeatureFilterConfiguration[] On = [new() { Name = "AlwaysOn" }];

    /// <exception cref="InvalidOperationException">No flag has this name.</exception>
    public Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) =>
        featureName == Flag.Programme ? Programme()
        : Flag.SwitchOf(featureName) is { } feature ? Switch(feature)
        : throw new InvalidOperationException($"No flag is called '{featureName}'");

    public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
    {
        foreach (var name in Flag.All)
        {
            yield return await GetFeatureDefinitionAsync(name);
        }
    }

    /// <summary>Each version of the line is a variant, named by its id; the one in force on the day is what everybody gets. Off before the first.</summary>
    private async Task<FeatureDefinition> Programme()
    {
        var line = await versions.Line(CancellationToken.None);
        var inForce = line.InForceOn(Day);
        return new FeatureDefinition
        {
            Name = Flag.Programme,
            EnabledFor = inForce is null ? [] : On,
            Variants = line.Versions.Select(v => new VariantDefinition { Name = v.Id.ToString() }),
            Allocation = new Allocation { DefaultWhenEnabled = inForce?.Id.ToString() },
        };
    }

    private async Task<FeatureDefinition> Switch(Feature feature)
    {
        var inForce = (await versions.Line(CancellationToken.None)).InForceOn(Day);
        var isOn = Switches.IsOn(feature, await board.LastOf(feature, CancellationToken.None), inForce?.Key);
        return new FeatureDefinition { Name = Flag.NameOf(feature), EnabledFor = isOn ? On : [] };
    }

    private DateOnly Day => asked.Value ?? clock.Today;
}
