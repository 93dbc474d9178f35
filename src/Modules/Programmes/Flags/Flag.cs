using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Flags;

/// <summary>Every flag of the house, named once. The package answers "off" to a name that it does not know, so nobody else writes one.</summary>
internal static class Flag
{
    /// <summary>The variant flag whose variant is the version in force.</summary>
    public const string Programme = "Programme";

    private static readonly Dictionary<string, Feature> Features = Enum.GetValues<Feature>().ToDictionary(NameOf);

    /// <summary>The programme first, then the switches.</summary>
    public static IReadOnlyList<string> All { get; } = [Programme, .. Features.Keys];

    public static string NameOf(Feature feature) => feature.ToString();

    /// <summary>The switch of this name, letter by letter; null if there is none.</summary>
    public static Feature? SwitchOf(string name) => Features.TryGetValue(name, out var feature) ? feature : null;

    /// <summary>The key of what a flag does, in words.</summary>
    public static string DescriptionOf(string name) => $"feature.{name}.description";
}
