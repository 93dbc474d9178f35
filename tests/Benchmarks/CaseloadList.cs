namespace BarnetIMidten.Benchmarks;

/// <summary>P5: the caseload of a whole municipality with its sealed names, narrowed, sorted and paged, beside a bare page of 50 rows; and how it grows.</summary>
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

    /// <param name="sizes">Courses of the municipality, rising. A hundred have no page 100.</param>
    public static async Task Run(Bench bench, int[] sizes)
    {
        var towns = new List<Town>();
        try
        {
            foreach (var size in sizes)
            {
                towns.Add(await Town.Open(bench, size, 5910 + towns.Count));
            }

            await Measured(bench, towns);
        }
        finally
        {
            towns.ForEach(town => town.Dispose());
        }
    }

    private static async Task Measured(Bench bench, List<Town> towns)
    {
        var bytes = (await towns[^1].Person.GetByteArrayAsync(FirstPage)).Length;
        using var bare = ServerProcess.Start(
            bench.Bare,
            5909,
            ServerProcess.NoSettings,
            "list",
            "--file",
            Path.Combine(bench.Folder, "list.db"),
            "--rows",
            $"{towns[^1].Size}",
            "--bytes",
            $"{bytes}"
        );
        using var plain = new HttpClient { BaseAddress = bare.Address };
        await bare.Ready("/list");
        var floor = new List<double>();
        for (var round = 0; round <= Bench.Rounds; round++)
        {
            floor.Add(await bare.CpuARequest(() => plain.GetByteArrayAsync("/list")));
            foreach (var town in towns)
            {
                await town.Measure();
            }
        }

        var largest = towns[^1];
        bench.Add(
            Ratio.AtMost("P5", $"caseload of {RowsOfThePage} among {largest.Size}, CPU a request", largest.Mixed, floor.Skip(1), "ms", 3)
        );
        bench.Add(Ratio.AtMost("", $"page 100 to page 1 among {largest.Size}", largest.Far, largest.First, "ms", 1.3));
        foreach (var (fewer, more) in towns.Zip(towns.Skip(1)))
        {
            bench.Add(Ratio.AtMost("", $"list, {more.Size} to {fewer.Size} courses", more.Mixed, fewer.Mixed, "ms", 1.2));
            bench.Add(Ratio.AtMost("", $"search for a name, {more.Size} to {fewer.Size}", more.Named, fewer.Named, "ms", 1.2));
            bench.Add(Ratio.AtMost("", $"course page, {more.Size} to {fewer.Size}", more.Course, fewer.Course, "ms", 1.1));
        }
    }

    /// <summary>A server with so many courses, and its lead at a browser. The first round warms it and is not counted.</summary>
    private sealed class Town(int size, ServerProcess server, HttpClient person, string coursePage) : IDisposable
    {
        private readonly List<double> mixed = [];
        private readonly List<double> first = [];
        private readonly List<double> far = [];
        private readonly List<double> named = [];
        private readonly List<double> course = [];

        public int Size => size;

        public HttpClient Person => person;

        public IEnumerable<double> Mixed => mixed.Skip(1);

        public IEnumerable<double> First => first.Skip(1);

        public IEnumerable<double> Far => far.Skip(1);

        public IEnumerable<double> Named => named.Skip(1);

        public IEnumerable<double> Course => course.Skip(1);

        public static async Task<Town> Open(Bench bench, int size, int port)
        {
            var product = bench.Product($"list{size}");
            var server = product.Start(port);
            await server.Ready();
            await product.Import(History.Of(size));
            await product.Fill(server, 1);
            return new Town(size, server, await product.SignIn(server), product.CoursePage);
        }

        public async Task Measure()
        {
            var turn = 0;
            mixed.Add(await server.CpuARequest(() => Ask(Pages[turn++ % Pages.Length])));
            first.Add(await server.CpuARequest(() => Ask(FirstPage)));
            far.Add(await server.CpuARequest(() => Ask("/forloeb?side=100")));
            named.Add(await server.CpuARequest(() => Ask($"/henvisninger?q={History.RareName}")));
            course.Add(await server.CpuARequest(() => Ask(coursePage)));
        }

        public void Dispose()
        {
            person.Dispose();
            server.Dispose();
        }

        private Task<byte[]> Ask(string page) => person.GetByteArrayAsync(page);
    }
}
