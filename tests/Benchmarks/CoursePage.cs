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
        using var paging = bench.StartBare(5903, "page", "--bytes", $"{(await person.GetByteArrayAsync(product.CoursePage)).Length}");
        using var plain = new HttpClient { BaseAddress = paging.Address };
        await paging.Ready("/");
        await bench.Compare(
            "P4",
            "course page with 20 visits, CPU a request",
            () => server.CpuARequest(() => person.GetByteArrayAsync(product.CoursePage)),
            () => paging.CpuARequest(() => plain.GetByteArrayAsync("/")),
            3
        );
    }
}
