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
    private const int Port = 5960;
    private const int Times = 300;

    private static int LastYear => TimeProvider.System.GetUtcNow().Year - 1;

    /// <param name="courses">That the lists are among.</param>
    public static async Task Run(Bench bench, int courses)
    {
        var product = bench.Product("access");
        using (var server = product.Start(Port))
        {
            await server.Ready();
            await product.Import(History.Of(courses));
            await product.Fill(server, 1);
        }

        await using var house = new HouseInside(product);
        foreach (var (what, read) in Pages(EntityId.Read<CourseId>(product.Courses[0])))
        {
            await Compare(bench, house, product, what, read);
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

    private static async Task Compare(Bench bench, HouseInside house, Product product, string what, Func<IServiceProvider, Task> read)
    {
        var statements = await house.Heard(read);
        using var plain = new PlainReading(product.Database, statements, house);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Bench.Rounds; round++)
        {
            ours.Add(await Microseconds(() => house.Read(read)));
            theirs.Add(
                await Microseconds(() =>
                {
                    plain.Read();
                    return Task.CompletedTask;
                })
            );
        }

        var (given, stepped) = plain.Count();
        bench.Add(Ratio.AtMost("P9", $"{what}: {statements.Count} statements", ours.Skip(1), theirs.Skip(1), "µs", 2.2));
        bench.Add(Ratio.AtMost("P9", $"{what}: rows stepped / given", [stepped], [given], "rows", 10));
    }

    /// <summary>Of processor time of this process.</summary>
    private static async Task<double> Microseconds(Func<Task> read)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Times; i++)
        {
            await read();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Times;
    }
}
