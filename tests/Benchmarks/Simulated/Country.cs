using System.Collections.Frozen;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>Which municipalities there are, and how many visits each: all 98, or so many spread over their list, Køge always among them since the demo's people can sign in there.</summary>
internal static class Country
{
    private const int Least = 20;
    private const int Most = 95;

    /// <summary>Thousands of inhabitants, about, of the largest and the smallest; the others are drawn between twenty and ninety-five, where nearly all lie.</summary>
    private static readonly FrozenDictionary<string, int> Thousands = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["0101"] = 660,
        ["0147"] = 105,
        ["0461"] = 209,
        ["0561"] = 116,
        ["0630"] = 121,
        ["0730"] = 100,
        ["0751"] = 367,
        ["0851"] = 223,
        ["0411"] = 2,
        ["0482"] = 12,
        ["0492"] = 6,
        ["0563"] = 3,
        ["0741"] = 4,
        ["0825"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<SimulatedTown> Of(long seed, int municipalities, int visits, DateOnly until)
    {
        var all = DanishMunicipalities.All;
        List<string> codes =
        [
            Product.Koege,
            .. Enumerable
                .Range(0, municipalities)
                .Select(n => all[n * all.Count / municipalities].Value)
                .Where(code => code != Product.Koege)
                .Take(municipalities - 1),
        ];
        var chances = Chance.Of(seed, all.Count).ToList();
        var sized = codes
            .Order(StringComparer.Ordinal)
            .Select(code => (Code: code, Chance: chances[Place(code)]))
            .Select(town => (town.Code, town.Chance, Size: Thousands.GetValueOrDefault(town.Code, town.Chance.Between(Least, Most))))
            .ToList();
        var whole = sized.Sum(town => town.Size);
        return [.. sized.Select(town => new SimulatedTown(town.Code, (int)((long)visits * town.Size / whole), town.Chance, until))];

        int Place(string code) => all.Index().First(each => each.Item.Value == code).Index;
    }
}
