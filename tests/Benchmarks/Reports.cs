using System.Globalization;
using System.Text.Json;

namespace BarnetIMidten.Benchmarks;

/// <summary>P7 and P8: reports read sums, and so cost the same over ten thousand visits and over a million; and the sums are what the base tables hold.</summary>
internal static class Reports
{
    private const int Courses = 3_334;
    private const int Times = 100;
    private const int Towns = 98;
    private const double MillisecondsInASecond = 1000;

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
        Multiplied.Town(many, Times);
        bench.Databases.Settle(many.Folder);
        Multiplied.Share(few.SystemFile, Towns);
        Multiplied.Share(many.SystemFile, Towns);
        using var little = few.Start(5921);
        using var large = many.Start(5922);
        await little.Ready();
        await large.Ready();
        using var atFew = new Reader(few, little);
        using var atMany = new Reader(many, large);
        await Agree(atMany, many);
        foreach (var page in Pages)
        {
            await bench.Compare(
                "P7",
                $"{page}, a million visits to ten thousand",
                () => large.CpuARequest(() => atMany.Read(page)),
                () => little.CpuARequest(() => atFew.Read(page)),
                1.5
            );
        }

        await Denmark(bench, few, little, atFew);
    }

    /// <summary>P8: the page over 98 municipalities, beside the same totals from the base tables of 98 databases of ten thousand visits.</summary>
    private static Task Denmark(Bench bench, Product few, ServerProcess server, Reader reader)
    {
        return bench.Compare(
            "P8",
            "98 municipalities, a year's totals",
            () => server.CpuARequest(() => reader.Read($"/api/v1/reports/municipalities?year={LastYear}")),
            () => Task.FromResult(FromTables()),
            0.01
        );

        double FromTables()
        {
            var before = bench.CpuSeconds;
            for (var town = 0; town < Towns; town++)
            {
                _ = Multiplied.Years(few);
            }

            return (bench.CpuSeconds - before) * MillisecondsInASecond;
        }
    }

    /// <exception cref="InvalidOperationException">A report says something else than the base tables.</exception>
    private static async Task Agree(Reader lead, Product product)
    {
        foreach (var (year, tables) in Multiplied.Years(product).Where(y => y.Key <= LastYear))
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
