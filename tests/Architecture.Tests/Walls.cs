using System.Xml.Linq;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>Who may know whom: the table of the architecture, room by room the contracts it may see.</summary>
internal static class Walls
{
    private const string House = "BarnetIMidten.";
    private const string Contracts = ".Contracts";
    private const string Switches = "Microsoft.FeatureManagement";

    public static IReadOnlyDictionary<string, IReadOnlySet<string>> MayKnow { get; } =
        new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal)
        {
            ["Programmes"] = Rooms(),
            ["Referral"] = Rooms("Programmes", "Screening", "Visits"),
            ["Screening"] = Rooms("Programmes", "Referral"),
            ["Visits"] = Rooms("Programmes", "Referral"),
            ["Economy"] = Rooms("Programmes", "Referral", "Visits"),
            ["Evaluation"] = Rooms("Programmes", "Referral", "Screening", "Visits", "Economy"),
            ["Access"] = Rooms("Referral", "Visits"),
        };

    /// <summary>The house's own assemblies that <paramref name="assembly"/> knows and may not, and the packages that are another's alone.</summary>
    public static IEnumerable<string> Breaches(string assembly, IEnumerable<string> known) =>
        known.Where(other => !IsAllowed(Room(assembly), other)).Select(other => $"{assembly} knows {other}");

    /// <summary>What a project file refers to, projects by the name of their file.</summary>
    public static IEnumerable<string> ReferencesOf(string projectFile) =>
        XDocument
            .Parse(projectFile)
            .Descendants()
            .Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(e => (e.Name.LocalName, Include: e.Attribute("Include")?.Value ?? ""))
            .Select(r => r.LocalName == "ProjectReference" ? Path.GetFileNameWithoutExtension(r.Include.Replace('\\', '/')) : r.Include);

    private static bool IsAllowed(string room, string other) =>
        other.StartsWith(Switches, StringComparison.Ordinal) ? room == "Programmes"
        : !other.StartsWith(House, StringComparison.Ordinal) || other == $"{House}Shared" ? room != "Shared" || other != $"{House}Shared"
        : room == "Host"
            || (
                MayKnow.TryGetValue(room, out var seen)
                && Room(other).EndsWith(Contracts, StringComparison.Ordinal)
                && (seen.Contains(Owner(other)) || Owner(other) == room)
            );

    private static string Room(string assembly) =>
        assembly.StartsWith(House, StringComparison.Ordinal) ? assembly[House.Length..] : assembly;

    private static string Owner(string contracts) => Room(contracts)[..^Contracts.Length];

    private static HashSet<string> Rooms(params string[] names) => names.ToHashSet(StringComparer.Ordinal);
}
