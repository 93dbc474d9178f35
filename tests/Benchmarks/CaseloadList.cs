namespace BarnetIMidten.Benchmarks;

/// <summary>P5: the caseload of a whole municipality with its sealed names, narrowed, sorted and paged, beside a bare page of 50 rows; and, among so many
/// courses and among more, beside itself.</summary>
internal static class CaseloadList
{
    /// <summary>The list may cost so much more for each ten times the courses.</summary>
    public const double ForTenTimes = 1.2;

    private const int RowsOfThePage = 50;
    private const int FirstPort = 5910;
    private const int BarePort = 5909;
    private const string FirstPage = "/forloeb";

    /// <summary>What is asked in turn: the first page, one narrowed, one sorted, one further on.</summary>
    private static readonly string[] Pages =
    [
        FirstPage,
        "/forloeb?Status=ended",
        "/forloeb?Status=active&Sort=longestSince",
        "/forloeb?side=2",
    ];

    /// <param name="sizes">How many courses there are, the fewest first.</param>
    public static async Task Run(Bench bench, IReadOnlyList<int> sizes)
    {
        var towns = new List<Town>();
        try
        {
            foreach (var (n, courses) in sizes.Index())
            {
                towns.Add(await Town.Open(bench, courses, $"list{courses}", FirstPort + n));
                await BesideBare(bench, towns[n], courses);
                if (n > 0)
                {
                    var what = $"caseload, {courses} to {sizes[n - 1]} courses";
                    await Compare(bench, towns[n], towns[n - 1], what, (double)courses / sizes[n - 1]);
                }
            }
        }
        finally
        {
            towns.ForEach(town => town.Dispose());
        }
    }

    /// <param name="times">How many times the courses of the fewer are the courses of the more.</param>
    public static Task Compare(Bench bench, Town more, Town fewer, string what, double times) =>
        bench.Compare("growth:", what, () => Cost(more), () => Cost(fewer), Math.Pow(ForTenTimes, Math.Log10(times)));

    private static async Task BesideBare(Bench bench, Town town, int courses)
    {
        var bytes = (await town.Person.GetByteArrayAsync(FirstPage)).Length;
        using var bare = bench.StartBare(
            BarePort,
            "list",
            "--file",
            Path.Combine(bench.Folder, $"list{courses}.db"),
            "--rows",
            $"{courses}",
            "--bytes",
            $"{bytes}"
        );
        using var plain = new HttpClient { BaseAddress = bare.Address };
        await bare.Ready("/list");
        await bench.Compare(
            "P5",
            $"caseload of {RowsOfThePage} among {courses}, CPU a request",
            () => Cost(town),
            () => bare.CpuARequest(() => plain.GetByteArrayAsync("/list")),
            3
        );
    }

    /// <summary>A round of all that is asked of the list.</summary>
    private static Task<double> Cost(Town town)
    {
        var turn = 0;
        return town.Cost(() => town.Person.GetByteArrayAsync(Pages[turn++ % Pages.Length]));
    }
}
