using System.Diagnostics;

namespace BarnetIMidten.Benchmarks;

/// <summary>What ten times the data costs: each page and a visit in processor time, the start and the idle process, and the sums counted anew.</summary>
internal static class Growth
{
    private const int Times = 10;
    private const int FirstPort = 5930;
    private const string CoursePage = "course page";
    private const string Search = "search for a name";
    private const string Indicators = "indicators";
    private const string Visit = "a visit recorded";
    private const string FirstPage = "page 1 of the list";
    private const string FarPage = "page 100 of the list";

    private static readonly (string What, double Aim)[] Aims =
    [
        (CoursePage, 1.1),
        (Visit, 1.15),
        (Search, 1.2),
        (Indicators, 1.2),
        (FirstPage, 1.2),
    ];

    /// <param name="courses">Of the smaller; the larger has ten times as many. Under five thousand of these there is no page 100.</param>
    public static async Task Run(Bench bench, int courses)
    {
        var (few, many) = await Serving(bench, courses, courses * Times);
        await Start(bench, few, many);
    }

    private static async Task<(Product Few, Product Many)> Serving(Bench bench, int fewer, int more)
    {
        using var few = await Town.Open(bench, fewer, FirstPort);
        using var many = await Town.Open(bench, more, FirstPort + 1);
        for (var round = 0; round <= Bench.Rounds; round++)
        {
            await Measure(few);
            await Measure(many);
            await many.Measure(FarPage, "/forloeb?side=100");
        }

        bench.Add(Ratio.AtMost("", Named("list"), CaseloadList.Of(many), CaseloadList.Of(few), "ms", 1.2));
        foreach (var (what, aim) in Aims)
        {
            bench.Add(Ratio.AtMost("", Named(what), many[what], few[what], "ms", aim));
        }

        bench.Add(Ratio.AtMost("", $"page 100 to page 1 among {more}", many[FarPage], many[FirstPage], "ms", 1.3));
        await Rebuild(bench, few, many, Named("sums counted anew, beside a reader"));
        return (few.Product, many.Product);

        string Named(string what) => $"{what}, {more} to {fewer} courses";
    }

    private static async Task Measure(Town town)
    {
        await CaseloadList.Measure(town);
        await town.Measure(CoursePage, town.Product.CoursePage);
        await town.Measure(Visit, town.Visit);
        await town.Measure(Search, $"/henvisninger?q={History.RareName}");
        await town.Measure(Indicators, $"/evaluering?aar={TimeProvider.System.GetUtcNow().Year - 1}");
        await town.Measure(FirstPage, "/forloeb");
    }

    private static async Task Rebuild(Bench bench, Town few, Town many, string what)
    {
        var (small, large) = (new List<double>(), new List<double>());
        for (var round = 0; round < Bench.Rounds; round++)
        {
            small.Add(await Rebuild(few));
            large.Add(await Rebuild(many));
        }

        bench.Add(Ratio.AtMost("", what, large, small, "s", 25));
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

        bench.Add(Ratio.AtMost("", "cold start, ten times the courses", large.Milliseconds, small.Milliseconds, "ms", 1.1));
        bench.Add(Ratio.AtMost("", "idle memory (PSS), ten times the courses", large.Megabytes, small.Megabytes, "MB", 1.1));
    }
}
