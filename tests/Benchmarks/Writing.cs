using System.Data.Common;
using System.Diagnostics;
using BarnetIMidten.Bare;

namespace BarnetIMidten.Benchmarks;

/// <summary>P1–P3: a visit, recorded with sign-in, rights, validation and log of use, answered when the disk has it.</summary>
internal static class Writing
{
    public static async Task Run(Bench bench)
    {
        var product = bench.Product("writing");
        using var server = product.Start(5901);
        using var committing = bench.StartBare(5902, ["commit", .. bench.Databases.Bare("commit")]);
        await server.Ready();
        await product.Fill(server, 64);
        using var http = product.Client(server);
        using var floor = new HttpClient { BaseAddress = committing.Address };
        var (raw, one, many, bareOne, bareMany, ours, theirs) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        var span = TimeSpan.FromSeconds(3);
        var warming = 0;
        await Measure.Warm(async () => 1 / (await Sixteen(warming++)).Rate);
        await Measure.Warm(async () => 1 / (await Measure.Load(16, span, Bare)).Rate);
        for (var round = 0; round < Bench.Rounds; round++)
        {
            raw.Add(RawRate(bench.Databases.OpenRaw($"raw{round}"), span));
            one.Add((await Measure.Load(1, span, _ => Cases.Visit(http, product.Courses[20 + round]))).Rate);
            var sixteen = await Sixteen(round);
            many.Add(sixteen.Rate);
            ours.Add(sixteen.P99);
            bareOne.Add((await Measure.Load(1, span, Bare)).Rate);
            var bare = await Measure.Load(16, span, Bare);
            bareMany.Add(bare.Rate);
            theirs.Add(bare.P99);
        }

        bench.Add(Ratio.AtLeast("P1", "record a visit, one caller", one, raw, "a second", 0.40));
        bench.Add(Ratio.AtLeast("P2", "record visits, 16 callers", many, raw, "a second", 1.5));
        bench.Add(Ratio.AtMost("P3", "p99 of the answers in P2", ours, theirs, "ms", 3));
        Bench.Say("what a bare endpoint with group commit reaches of the same inserts, here: one caller", bareOne, raw, "a second");
        Bench.Say("sixteen callers", bareMany, raw, "a second");

        Task<(double Rate, double P99)> Sixteen(int round) =>
            Measure.Load(16, span, i => Cases.Visit(http, product.Courses[(i + round * 16) % 60 + 2]));

        async Task Bare(int caller) => (await floor.PostAsync("/", null)).Dispose();
    }

    /// <param name="opened">It is closed again.</param>
    private static double RawRate(DbConnection opened, TimeSpan time)
    {
        using var connection = opened;
        var (watch, inserts) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < time; inserts++)
        {
            using var transaction = connection.BeginTransaction();
            RawInserts.Insert(connection, transaction);
            transaction.Commit();
        }

        return inserts / watch.Elapsed.TotalSeconds;
    }
}
