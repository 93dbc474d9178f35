using System.Diagnostics;

namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>What the pages take once all of Denmark is there: in a browser at Køge, by the API in the largest municipality.</summary>
internal static class SimulatedPages
{
    private const int Times = 20;

    public static async Task Measure(
        Product product,
        ServerProcess server,
        IReadOnlyList<SimulatedTown> towns,
        IReadOnlyDictionary<string, SimulatedTown.Past> pasts
    )
    {
        var year = TimeProvider.System.GetUtcNow().Year - 1;
        using var person = await product.SignIn(server);
        Console.WriteLine($"in a browser at {Product.Koege}, {pasts[Product.Koege].Visits} visits, milliseconds (median of {Times}):");
        await Say("front page", person, "/");
        await Say("caseload", person, "/forloeb");
        await Say("indicators", person, $"/evaluering?aar={year}");
        await Say("all municipalities", person, $"/evaluering/kommuner?aar={year}");
        var largest = towns.MaxBy(town => pasts[town.Code].Visits)!.Code;
        using var program = product.Client(server, await product.TokenOf("lead", largest));
        Console.WriteLine($"by the API in {largest}, {pasts[largest].Visits} visits:");
        await Say("caseload", program, "/api/v1/courses");
        await Say("search for a name", program, $"/api/v1/referrals?q=Prøvesen{pasts[largest].Families / 2}");
        await Say("indicators", program, $"/api/v1/reports/indicators?year={year}");
        await Say("status", program, $"/api/v1/reports/status?year={year}");
        Console.WriteLine(FormattableString.Invariant($"the server holds {server.PssKilobytes / 1024:F0} MB (PSS)"));
    }

    private static async Task Say(string what, HttpClient http, string address)
    {
        await http.GetByteArrayAsync(address);
        var taken = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await http.GetByteArrayAsync(address);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        Console.WriteLine(FormattableString.Invariant($"     {what, -20} {Benchmarks.Measure.Median(taken), 8:F1}"));
    }
}
