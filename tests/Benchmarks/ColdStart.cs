using System.Diagnostics;

namespace BarnetIMidten.Benchmarks;

/// <summary>P11 and P12: from the start of the process to the first course page of an existing database, and what it holds when idle.</summary>
internal static class ColdStart
{
    private static readonly TimeSpan UntilIdle = TimeSpan.FromSeconds(3);

    public static async Task Run(Bench bench)
    {
        var product = bench.Product("start");
        using (var server = product.Start(5904))
        {
            await server.Ready();
            await product.Fill(server, 1);
            using var person = await product.SignIn(server);
        }

        var (cold, coldBare, idle, idleBare) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Bench.Rounds; round++)
        {
            await Once(() => product.Start(5904), product.Person, product.CoursePage, cold, idle);
            await Once(() => ServerProcess.Start(bench.Bare, 5905, ServerProcess.NoSettings), product.Person, "/", coldBare, idleBare);
        }

        bench.Add(Ratio.AtMost("P11", "cold start to the first course page", cold, coldBare, "ms", 2.5));
        bench.Add(Ratio.AtMost("P12", "idle memory (PSS)", idle, idleBare, "MB", 2.5));
    }

    private static async Task Once(
        Func<ServerProcess> start,
        Func<ServerProcess, HttpClient> visitor,
        string page,
        List<double> milliseconds,
        List<double> megabytes
    )
    {
        var watch = Stopwatch.StartNew();
        using var server = start();
        using var person = visitor(server);
        await ServerProcess.Answers(person, new Uri(server.Address, page));
        milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        await Task.Delay(UntilIdle);
        megabytes.Add(server.PssKilobytes / 1024);
    }
}
