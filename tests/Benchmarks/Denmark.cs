namespace BarnetIMidten.Benchmarks;

/// <summary>Issue 7: what it costs to find the programme in force, as a share of a request; and what 97 municipalities more cost the start.</summary>
internal static class Denmark
{
    private const int Port = 5906;
    private const int Times = 5;

    public static async Task Run(Bench bench)
    {
        var product = bench.Product("denmark");
        using (var server = product.Start(Port))
        {
            await server.Ready();
            await product.Fill(server, 1);
            using var person = await product.SignIn(server);
            await Lookup(bench, product, server, person);
        }

        var alone = bench.Copy(product, "alone");
        var (one, all) = (new List<double>(), new List<double>());
        await product.OpenAll();
        for (var round = 0; round < Bench.Rounds; round++)
        {
            one.Add(await ToFirstPage(alone, product.CoursePage));
            all.Add(await ToFirstPage(product, product.CoursePage));
        }

        bench.Add(Ratio.AtMost("P11d", "cold start with 98 municipalities / with 2", all, one, "ms", 1.1));
    }

    /// <summary>The same small request with the lookup and without it: what is more is the lookup and its answer. Beside it the request that it is a share of.</summary>
    private static async Task Lookup(Bench bench, Product product, ServerProcess server, HttpClient person)
    {
        using var http = product.Client(server);
        var (shares, whole) = (new List<double>(), new List<double>());
        await Measure.Warm(With);
        await Measure.Warm(Without);
        await Measure.Warm(Whole);
        for (var round = 0; round < Bench.Rounds; round++)
        {
            shares.Add(Math.Max(0, await With() - await Without()));
            whole.Add(await Whole());
        }

        bench.Add(Ratio.AtMost("D1", "programme lookup, share of a request's CPU", shares, whole, "ms", 0.05));

        async Task<double> With() => await server.CpuARequest(() => Many(http, "/api/v1/programme")) / Times;
        async Task<double> Without() => await server.CpuARequest(() => Many(http, "/api/v1/me")) / Times;
        Task<double> Whole() => server.CpuARequest(() => person.GetByteArrayAsync(product.CoursePage));
    }

    private static async Task Many(HttpClient http, string path)
    {
        for (var i = 0; i < Times; i++)
        {
            await http.GetByteArrayAsync(path);
        }
    }

    private static async Task<double> ToFirstPage(Product product, string page)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var server = product.Start(Port);
        using var person = product.Person(server);
        await ServerProcess.Answers(person, new Uri(server.Address, page));
        return watch.Elapsed.TotalMilliseconds;
    }
}
