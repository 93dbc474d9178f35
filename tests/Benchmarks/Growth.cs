using System.Diagnostics;

namespace BarnetIMidten.Benchmarks;

/// <summary>What ten times the data costs: each page and a visit in processor time, the start and the idle process, and the sums counted anew.</summary>
internal static class Growth
{
    private const int Times = 10;
    private const int FirstPort = 5930;
    private const string FirstPage = "/forloeb";

    /// <param name="courses">Of the smaller; the larger has ten times as many. Under five thousand of these there is no page 100.</param>
    public static async Task Run(Bench bench, int courses)
    {
        var (few, many) = await Serving(bench, courses, courses * Times);
        await Start(bench, few, many);
    }

    private static async Task<(Product Few, Product Many)> Serving(Bench bench, int fewer, int more)
    {
        using var few = await Town.Open(bench, fewer, $"growth{fewer}", FirstPort);
        using var many = await Town.Open(bench, more, $"growth{more}", FirstPort + 1);
        await CaseloadList.Compare(bench, many, few, Named("caseload"), Times);
        await Compare("course page", town => town.Cost(town.Product.CoursePage), 1.1);
        await Compare("a visit recorded", town => town.Cost(town.Visit), 1.15);
        await Compare("search for a name", town => town.Cost($"/henvisninger?q={History.RareName}"), 1.2);
        await Compare("indicators", town => town.Cost($"/evaluering?aar={TimeProvider.System.GetUtcNow().Year - 1}"), 1.2);
        await Compare("page 1 of the list", town => town.Cost(FirstPage), 1.2);
        await bench.Compare(
            "growth:",
            $"page 100 to page 1 among {more}",
            () => many.Cost($"{FirstPage}?side=100"),
            () => many.Cost(FirstPage),
            1.3
        );
        await Rebuild(bench, few, many, Named("sums counted anew, beside a reader"));
        return (few.Product, many.Product);

        string Named(string what) => $"{what}, {more} to {fewer} courses";

        Task Compare(string what, Func<Town, Task<double>> cost, double aim) =>
            bench.Compare("growth:", Named(what), () => cost(many), () => cost(few), aim);
    }

    private static async Task Rebuild(Bench bench, Town few, Town many, string what)
    {
        var (small, large) = (new List<double>(), new List<double>());
        for (var round = 0; round < Bench.Rounds; round++)
        {
            small.Add(await Rebuild(few));
            large.Add(await Rebuild(many));
        }

        bench.Add(Ratio.AtMost("growth:", what, large, small, "s", 25));
    }

    /// <summary>Seconds beyond those in which a verb starts that does next to nothing. Whoever reads meanwhile is answered, or the run fails.</summary>
    private static async Task<double> Rebuild(Town town)
    {
        var starting = Stopwatch.StartNew();
        await town.Product.TokenOf("lead");
        starting.Stop();
        var counting = Stopwatch.StartNew();
        var rebuild = town.Product.Verb("sums", "rebuild", "--municipality", Product.Koege);
        while (!rebuild.IsCompleted)
        {
            await town.Person.GetByteArrayAsync(town.Product.CoursePage);
        }

        await rebuild;
        return (counting.Elapsed - starting.Elapsed).TotalSeconds;
    }

    private static async Task Start(Bench bench, Product few, Product many)
    {
        var (small, large) = (new ColdStarts(), new ColdStarts());
        for (var round = 0; round < Bench.Rounds; round++)
        {
            await small.Add(() => few.Start(FirstPort), few.Person, few.CoursePage);
            await large.Add(() => many.Start(FirstPort + 1), many.Person, many.CoursePage);
        }

        bench.Add(Ratio.AtMost("growth:", "cold start, ten times the courses", large.Milliseconds, small.Milliseconds, "ms", 1.1));
        bench.Add(Ratio.AtMost("growth:", "idle memory (PSS), ten times the courses", large.Megabytes, small.Megabytes, "MB", 1.1));
    }
}
