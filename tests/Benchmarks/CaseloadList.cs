namespace BarnetIMidten.Benchmarks;

/// <summary>P5: the caseload of a whole municipality with its sealed names, narrowed, sorted and paged, beside a bare page of 50 rows.</summary>
internal static class CaseloadList
{
    private const int RowsOfThePage = 50;
    private const string FirstPage = "/forloeb";

    /// <summary>What is asked in turn: the first page, one narrowed, one sorted, one further on.</summary>
    private static readonly string[] Pages =
    [
        FirstPage,
        "/forloeb?Status=ended",
        "/forloeb?Status=active&Sort=longestSince",
        "/forloeb?side=2",
    ];

    public static async Task Run(Bench bench, int courses)
    {
        using var town = await Town.Open(bench, courses, 5910);
        var bytes = (await town.Person.GetByteArrayAsync(FirstPage)).Length;
        using var bare = ServerProcess.Start(
            bench.Bare,
            5909,
            ServerProcess.NoSettings,
            "list",
            "--file",
            Path.Combine(bench.Folder, "list.db"),
            "--rows",
            $"{courses}",
            "--bytes",
            $"{bytes}"
        );
        using var plain = new HttpClient { BaseAddress = bare.Address };
        await bare.Ready("/list");
        var floor = new List<double>();
        for (var round = 0; round <= Bench.Rounds; round++)
        {
            floor.Add(await bare.CpuARequest(() => plain.GetByteArrayAsync("/list")));
            await Measure(town);
        }

        bench.Add(Ratio.AtMost("P5", $"caseload of {RowsOfThePage} among {courses}, CPU a request", Of(town), floor.Skip(1), "ms", 3));
    }

    /// <summary>A round of all that is asked of the list.</summary>
    public static async Task Measure(Town town)
    {
        var turn = 0;
        await town.Measure(nameof(Pages), () => town.Person.GetByteArrayAsync(Pages[turn++ % Pages.Length]));
    }

    public static IEnumerable<double> Of(Town town) => town[nameof(Pages)];
}
