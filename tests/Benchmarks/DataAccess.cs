using BarnetIMidten.Benchmarks.Databases;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Features;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Benchmarks;

/// <summary>P9: what a page reads, beside plain ADO.NET for the same rows, in this process. Ours is the page's own handler with its scope, contexts and answer, without the
/// pipeline's rights and log. Plain is <see cref="PlainReading"/>: the statements that the handler was heard to run, kept prepared, their rows taken value by value and
/// what is sealed in them opened. So the ratio is the mapper and the making of the answer; whether the statements are good ones, the rows stepped over say.</summary>
internal static class DataAccess
{
    private const int Times = 300;
    private const double MicrosecondsInASecond = 1_000_000;

    private static int LastYear => TimeProvider.System.GetUtcNow().Year - 1;

    /// <param name="courses">That the lists are among.</param>
    public static async Task Run(Bench bench, int courses)
    {
        var product = await bench.Town(courses, "access");
        await using var house = new HouseInside(product.Settings);
        await using var aloud = new HouseInside(bench.Databases.Aloud(product));
        foreach (var (what, read) in Pages(EntityId.Read<CourseId>(product.Courses[0])))
        {
            await aloud.Read(read); // what is kept from the first reading on is in memory at every later one
            var statements = await bench.Databases.Heard(aloud, read);
            await Compare(bench, house, product, what, read, statements);
        }
    }

    private static IEnumerable<(string What, Func<IServiceProvider, Task> Read)> Pages(CourseId course) =>
        [
            ("course page", Asked<ShowCourse.Query, CoursePicture>(new ShowCourse.Query(course))),
            ("caseload", Asked<ShowCaseload.Query, ShowCaseload.Answer>(new ShowCaseload.Query(new CaseloadFilter()))),
            (
                "caseload, ended",
                Asked<ShowCaseload.Query, ShowCaseload.Answer>(new ShowCaseload.Query(new CaseloadFilter(Status: "ended")))
            ),
            (
                "referrals by name",
                Asked<ListReferrals.Query, Paged<ReferralAnswer>>(new ListReferrals.Query(null, History.RareName, null, null, null, null))
            ),
            ("indicators", Asked<ReadIndicators.Query, ReadIndicators.Answer>(new ReadIndicators.Query(LastYear, null))),
            ("status", Asked<ReadStatus.Query, ReadStatus.Answer>(new ReadStatus.Query(LastYear))),
        ];

    /// <exception cref="InvalidOperationException">The page was refused.</exception>
    private static Func<IServiceProvider, Task> Asked<TQuery, T>(TQuery query)
        where TQuery : IQuery<T> =>
        async services =>
        {
            var outcome = await services.GetRequiredService<IRequestHandler<TQuery, Result<T>>>().Handle(query, CancellationToken.None);
            if (outcome.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"{typeof(TQuery)}: {refusal.Code}");
            }
        };

    private static async Task Compare(
        Bench bench,
        HouseInside house,
        Product product,
        string what,
        Func<IServiceProvider, Task> read,
        IReadOnlyList<Statement> statements
    )
    {
        using var plain = new PlainReading(product.OpenDatabase(), statements, house);
        await bench.Compare(
            "P9",
            $"{what}: {statements.Count} statements",
            () => Microseconds(bench, () => house.Read(read)),
            () => Microseconds(bench, () => Task.FromResult(plain.Read())),
            2.2,
            "µs"
        );
        await using var counting = product.OpenDatabase();
        var rows = statements.Select(statement => bench.Databases.Rows(counting, statement)).ToList();
        bench.Add(Ratio.AtMost("P9", $"{what}: rows stepped / given", [rows.Sum(r => r.Stepped)], [rows.Sum(r => r.Given)], "rows", 10));
    }

    /// <summary>Of processor time of this process, and of the database's server.</summary>
    private static async Task<double> Microseconds(Bench bench, Func<Task> read)
    {
        var before = bench.CpuSeconds;
        for (var i = 0; i < Times; i++)
        {
            await read();
        }

        return (bench.CpuSeconds - before) * MicrosecondsInASecond / Times;
    }
}
