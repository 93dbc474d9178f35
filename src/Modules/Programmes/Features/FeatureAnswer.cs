using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Features;

/// <summary>A flag as the contract shows it.</summary>
/// <param name="Variant">Of <c>Programme</c> the key of the version in force; null of a switch.</param>
internal sealed record FeatureAnswer(string Name, bool Enabled, string? Variant, LocalText Description)
{
    public static FeatureAnswer OfProgramme(ProgrammeVersion? inForce, Phrasebook texts) =>
        new(Flag.Programme, inForce is not null, inForce?.Key, texts.Both(Flag.DescriptionOf(Flag.Programme)));

    public static FeatureAnswer OfSwitch(Feature feature, bool isOn, Phrasebook texts) =>
        new(Flag.NameOf(feature), isOn, Variant: null, texts.Both(Flag.DescriptionOf(Flag.NameOf(feature))));
}
