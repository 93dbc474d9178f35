using System.Diagnostics;

namespace BarnetIMidten.Benchmarks;

/// <summary>P11 and P12: from the start of the process to the first course page of an existing database, and what it holds when idle.</summary>
internal static class ColdStart
{
    public static async Task Run(Bench bench)
    {
        var product = bench.Product("start");
        using (var server = product.Start(5904))
        {
            await server.Ready();
            await product.Fill(server, 1);
            using var person = await product.SignIn(server);
        }

        var (ours, bare) = (new ColdStarts(), new ColdStarts());
        for (var round = 0; round < Bench.Rounds; round++)
        {
            await ours.Add(() => product.Start(5904), product.Person, product.CoursePage);
            await bare.Add(() => bench.StartBare(5905), product.Person, "/");
        }

        bench.Add(Ratio.AtMost("P11", "cold start to the first course page", ours.Milliseconds, bare.Milliseconds, "ms", 2.5));
        bench.Add(Ratio.AtMost("P12", "idle memory (PSS)", ours.Megabytes, bare.Megabytes, "MB", 2.5));
    }
}

/// <summary>How long starts took, and what the process held some seconds later.</summary>
internal sealed class ColdStarts
{
    private static readonly TimeSpan UntilIdle = TimeSpan.FromSeconds(3);

    public List<double> Milliseconds { get; } = [];

    public List<double> Megabytes { get; } = [];

    public async Task Add(Func<ServerProcess> start, Func<ServerProcess, HttpClient> visitor, string page)
    {
        var watch = Stopwatch.StartNew();
        using var server = start();
        using var person = visitor(server);
        await ServerProcess.Answers(person, new Uri(server.Address, page));
        Milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        await Task.Delay(UntilIdle);
        Megabytes.Add(server.PssKilobytes / 1024);
    }
}
