namespace BarnetIMidten.Benchmarks;

/// <summary>P4: the page of a course with 20 visits, beside a bare page of its size.</summary>
internal static class CoursePage
{
    public static async Task Run(Bench bench)
    {
        var product = bench.Product("page");
        using var server = product.Start(5901);
        await server.Ready();
        await product.Fill(server, 1);
        using var person = await product.SignIn(server);
        using var paging = ServerProcess.Start(
            bench.Bare,
            5903,
            ServerProcess.NoSettings,
            "page",
            "--bytes",
            $"{(await person.GetByteArrayAsync(product.CoursePage)).Length}"
        );
        using var plain = new HttpClient { BaseAddress = paging.Address };
        await paging.Ready("/");
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Bench.Rounds; round++)
        {
            ours.Add(await server.CpuARequest(() => person.GetByteArrayAsync(product.CoursePage)));
            theirs.Add(await paging.CpuARequest(() => plain.GetByteArrayAsync("/")));
        }

        bench.Add(Ratio.AtMost("P4", "course page with 20 visits, CPU a request", ours.Skip(1), theirs.Skip(1), "ms", 3));
    }
}
