using System.Text.Json;

namespace BarnetIMidten.Benchmarks.Databases;

/// <summary>A plan that was run, as the server explains it: in the places that read a table stands how many rows were given on and how many were passed over.</summary>
internal static class ServerPlan
{
    private static readonly string[] PassedOver = ["Rows Removed by Filter", "Rows Removed by Index Recheck"];

    public static (double Given, double Stepped) Rows(string explained)
    {
        using var json = JsonDocument.Parse(explained);
        var plan = json.RootElement[0].GetProperty("Plan");
        return (Math.Max(1, plan.GetProperty("Actual Rows").GetDouble()), Stepped(plan));
    }

    private static double Stepped(JsonElement place)
    {
        var below = place.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().Sum(Stepped) : 0;
        return place.TryGetProperty("Relation Name", out _) ? below + OfTable(place) : below;
    }

    /// <summary>The counts are those of one of its loops.</summary>
    private static double OfTable(JsonElement place) =>
        place.GetProperty("Actual Loops").GetDouble()
        * (
            place.GetProperty("Actual Rows").GetDouble()
            + PassedOver.Sum(name => place.TryGetProperty(name, out var rows) ? rows.GetDouble() : 0)
        );
}
