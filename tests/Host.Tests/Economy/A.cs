using System.Text.Json.Nodes;

namespace BarnetIMidten.Host.Tests;

internal static partial class A
{
    /// <summary>A case of three years that the pool lends 100 of which it has all back.</summary>
    public static JsonObject BusinessCase(string name = "En sag") =>
        new()
        {
            ["name"] = name,
            ["firstYear"] = 2023,
            ["lastYear"] = 2025,
            ["lines"] = new JsonArray(Line("løn", "cost", 2023, 2025, 1, 100), Line("family-treatment", "saving", 2024, 2025, 1.5m, 100)),
            ["pool"] = new JsonObject
            {
                ["grants"] = new JsonArray(new JsonObject { ["year"] = 2023, ["amount"] = 100 }),
                ["repayments"] = new JsonArray(
                    new JsonObject
                    {
                        ["fromYear"] = 2024,
                        ["toYear"] = 2025,
                        ["amount"] = 50,
                    }
                ),
            },
            ["expectedCourses"] = 30,
        };

    public static JsonObject Line(string key, string kind, int from, int to, decimal volume, decimal price) =>
        new()
        {
            ["key"] = key,
            ["name"] = key,
            ["kind"] = kind,
            ["beneficiary"] = "municipality",
            ["entries"] = new JsonArray(
                new JsonObject
                {
                    ["fromYear"] = from,
                    ["toYear"] = to,
                    ["volume"] = volume,
                    ["unitPrice"] = price,
                }
            ),
        };

    public static JsonObject Actuals(int year, string key, decimal volume, decimal price) =>
        new()
        {
            ["year"] = year,
            ["entries"] = new JsonArray(
                new JsonObject
                {
                    ["key"] = key,
                    ["volume"] = volume,
                    ["unitPrice"] = price,
                    ["source"] = "Regnskabet",
                }
            ),
        };

    public static JsonObject Sensitivity(string key, int draws = 1000, int seed = 7) =>
        new()
        {
            ["ranges"] = new JsonArray(
                new JsonObject
                {
                    ["key"] = key,
                    ["low"] = 0.5,
                    ["high"] = 1.5,
                }
            ),
            ["draws"] = draws,
            ["seed"] = seed,
        };
}
