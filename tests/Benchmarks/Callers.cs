namespace BarnetIMidten.Benchmarks;

/// <summary>Many at once: sixty-four who record visits beside sixteen; and a report that is read without pause beside those who look at a course, and those who write.
/// An answer that is not 200 or 201 ends the run.</summary>
internal static class Callers
{
    private const int Port = 5940;
    private const int Few = 16;
    private const int Many = Town.CoursesToWriteTo;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    private static readonly (string What, string Address)[] Reports =
    [
        ("the indicators", $"/api/v1/reports/indicators?year={LastYear}"),
        ("a workbook of a year's courses", $"/api/v1/reports/courses.xlsx?year={LastYear}"),
    ];

    private static int LastYear => TimeProvider.System.GetUtcNow().Year - 1;

    /// <param name="courses">That the reports are about.</param>
    public static async Task Run(Bench bench, int courses)
    {
        var product = await bench.Town(courses, "callers");
        using var server = product.Start(Port);
        await server.Ready();
        using var person = product.Person(server);
        using var http = product.Client(server);
        var (sixteen, sixtyFour) = (new List<double>(), new List<double>());
        await Measure.Load(Many, Span, Visit);
        for (var round = 0; round < Bench.Rounds; round++)
        {
            sixteen.Add((await Measure.Load(Few, Span, Visit)).Rate);
            sixtyFour.Add((await Measure.Load(Many, Span, Visit)).Rate);
        }

        bench.Add(Ratio.AtLeast("callers:", $"visits of {Many} callers / of {Few}, no error", sixtyFour, sixteen, "a second", 0.9));
        await Measure.Warm(() => server.CpuARequest(() => person.GetByteArrayAsync(product.CoursePage)));
        foreach (var (what, address) in Reports)
        {
            await Beside(
                bench,
                what,
                () => http.GetByteArrayAsync(address),
                () => person.GetByteArrayAsync(product.CoursePage),
                () => Visit(0)
            );
        }

        Task Visit(int caller) => Cases.Visit(http, product.Courses[caller + 1]);
    }

    /// <summary>A write that waited for a report would take as long as the report: its slowest hundredth would be many times what it is alone.</summary>
    private static async Task Beside(Bench bench, string what, Func<Task> report, Func<Task> look, Func<Task> write)
    {
        var (looks, looksBeside, writes, writesBeside) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        await report();
        for (var round = 0; round < Bench.Rounds; round++)
        {
            looks.Add((await Measure.Load(1, Span, _ => look())).Rate);
            writes.Add((await Measure.Load(1, Span, _ => write())).P99);
            using var done = new CancellationTokenSource();
            var reading = Again(report, done.Token);
            looksBeside.Add((await Measure.Load(1, Span, _ => look())).Rate);
            writesBeside.Add((await Measure.Load(1, Span, _ => write())).P99);
            await done.CancelAsync();
            await reading;
        }

        bench.Add(Ratio.AtLeast("callers:", $"course page beside {what} / alone", looksBeside, looks, "a second", 0.8));
        bench.Add(Ratio.AtMost("callers:", $"p99 of a visit beside {what} / alone", writesBeside, writes, "ms", 3));
    }

    private static async Task Again(Func<Task> report, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await report();
        }
    }
}
