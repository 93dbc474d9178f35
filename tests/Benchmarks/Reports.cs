using System.Globalization;
using System.Text.Json;

namespace BarnetIMidten.Benchmarks;

/// <summary>P7 and P8: reports read sums, and so cost the same over ten thousand visits and over a million; and the sums are what the base tables hold.</summary>
internal static class Reports
{
    private const int Courses = 3_334;
    private const int Times = 100;
    private const int Towns = 98;

    private static readonly string[] Pages =
    [
        $"/evaluering?aar={LastYearText}",
        "/evaluering/svar",
        $"/evaluering/hvad-hjaelper?aar={LastYearText}",
        "/evaluering/effekter",
        "/evaluering/statusnotat",
        $"/evaluering/tabel?aar={LastYearText}",
        "/evaluering/kommuner",
        $"/api/v1/reports/status?year={LastYearText}",
        "/api/v1/reports/status-memo",
    ];

    private static int LastYear => TimeProvider.System.GetUtcNow().Year - 1;

    private static string LastYearText => LastYear.ToString(CultureInfo.InvariantCulture);

    public static async Task Run(Bench bench)
    {
        var few = bench.Product("reports-few");
        using (var importing = few.Start(5920))
        {
            await importing.Ready();
            await few.Import(History.Of(Courses, new DateOnly(LastYear, 10, 31), underWay: 0));
            await few.Fill(importing, 1);
            await few.SignIn(importing);
        }

        var many = bench.Copy(few, "reports-many");
        Multiplied.Town(many.Database, Times);
        Multiplied.Share(few.SystemFile, Towns);
        Multiplied.Share(many.SystemFile, Towns);
        using var little = few.Start(5921);
        using var large = many.Start(5922);
        await little.Ready();
        await large.Ready();
        using var atFew = new Reader(few, little);
        using var atMany = new Reader(many, large);
        await Agree(atMany, many.Database);
        foreach (var page in Pages)
        {
            var (small, big) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Bench.Rounds; round++)
            {
                small.Add(await little.CpuARequest(() => atFew.Read(page)));
                big.Add(await large.CpuARequest(() => atMany.Read(page)));
            }

            bench.Add(Ratio.AtMost("P7", $"{page}, a million visits to ten thousand", big.Skip(1), small.Skip(1), "ms", 1.5));
        }

        await Denmark(bench, few, little, atFew);
    }

    /// <summary>P8: the page over 98 municipalities, beside the same totals from the base tables of 98 databases of ten thousand visits.</summary>
    private static async Task Denmark(Bench bench, Product few, ServerProcess server, Reader reader)
    {
        var (page, tables) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Bench.Rounds; round++)
        {
            page.Add(await server.CpuARequest(() => reader.Read($"/api/v1/reports/municipalities?year={LastYear}")));
            var before = Environment.CpuUsage.TotalTime;
            for (var town = 0; town < Towns; town++)
            {
                _ = Multiplied.Years(few.Database);
            }

            tables.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        bench.Add(Ratio.AtMost("P8", "98 municipalities, a year's totals", page.Skip(1), tables.Skip(1), "ms", 0.01));
    }

    /// <exception cref="InvalidOperationException">A report says something else than the base tables.</exception>
    private static async Task Agree(Reader lead, string database)
    {
        foreach (var (year, tables) in Multiplied.Years(database).Where(y => y.Key <= LastYear))
        {
            var status = JsonSerializer.Deserialize<JsonElement>(await lead.Read($"/api/v1/reports/status?year={year}"));
            var sums = (
                status.GetProperty("courses").GetProperty("started").GetInt32(),
                status.GetProperty("courses").GetProperty("ended").GetInt32(),
                status.GetProperty("visits").GetProperty("held").GetInt32()
            );
            if (sums != tables)
            {
                throw new InvalidOperationException($"{year}: the sums say {sums}, the tables {tables}");
            }
        }

        Console.WriteLine("     the sums of every year are what the base tables hold");
    }

    /// <summary>The lead at a browser, and her token for what is no page.</summary>
    private sealed class Reader(Product product, ServerProcess server) : IDisposable
    {
        private readonly HttpClient person = product.Person(server);
        private readonly HttpClient program = product.Client(server);

        public Task<byte[]> Read(string address) =>
            (address.StartsWith("/api/", StringComparison.Ordinal) ? program : person).GetByteArrayAsync(address);

        public void Dispose()
        {
            person.Dispose();
            program.Dispose();
        }
    }
}
