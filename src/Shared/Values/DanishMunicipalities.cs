namespace BarnetIMidten.Shared.Values;

/// <summary>The 98 municipalities of Denmark with their names, from the embedded municipalities.csv.</summary>
public static class DanishMunicipalities
{
    private static readonly Dictionary<MunicipalityCode, string> Names = Read();

    /// <summary>All 98 codes, in order of code.</summary>
    public static IReadOnlyList<MunicipalityCode> All { get; } = [.. Names.Keys.OrderBy(each => each.Value, StringComparer.Ordinal)];

    /// <summary>The municipality's name, <c>Ishøj</c>; null for a code that is none of the 98.</summary>
    public static string? NameOf(MunicipalityCode code) => Names.GetValueOrDefault(code);

    private static Dictionary<MunicipalityCode, string> Read()
    {
        var home = typeof(DanishMunicipalities);
        using var stream =
            home.Assembly.GetManifestResourceStream(home, "municipalities.csv")
            ?? throw new InvalidOperationException("municipalities.csv is not embedded; see the csproj of Shared.");
        using var reader = new StreamReader(stream);

        var names = new Dictionary<MunicipalityCode, string>();
        _ = reader.ReadLine(); // the header
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is not [var text, var name] || !MunicipalityCode.TryParse(text, out var code))
                throw new InvalidOperationException($"municipalities.csv holds a line that is no municipality: {line}");
            names.Add(code, name);
        }
        return names;
    }
}
