using System.Text.Json;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features.CompareTowns;

/// <summary>The municipalities that show each other their sums, side by side in a year. Nothing is read but what each of them has put forward.</summary>
internal static class CompareTowns
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Year) : IQuery<Answer>;

    /// <param name="Years">Of which any municipality shows something, the newest first.</param>
    internal sealed record Answer(int Year, IReadOnlyList<int> Years, IReadOnlyList<Town> Municipalities, Total Total);

    /// <param name="IsOwn">The caller's.</param>
    internal sealed record Town(string Code, string Name, bool IsOwn, SharedYear Figures);

    /// <summary>Added up from what is shown, each with how many municipalities it rests on: what one withholds is in none of them.</summary>
    internal sealed record Total(SumOver Started, SumOver Ended, SumOver Expected, SumOver Visits);

    /// <param name="N">Municipalities that show the number.</param>
    internal sealed record SumOver(int Sum, int N)
    {
        public static SumOver Of(IEnumerable<int?> numbers) => new(numbers.Sum() ?? 0, numbers.Count(n => n is not null));
    }

    internal sealed class Handler(SharedSums shared, CallContext call, DanishClock clock) : IHandle<Query, Answer>
    {
        public Task<Result<Answer>> Handle(Query query, CancellationToken cancellation) => Task.FromResult(Compare(query));

        private Result<Answer> Compare(Query query)
        {
            var years = shared.Years();
            if (ReportYear.Of(query.Year ?? years.FirstOrDefault(clock.Today.Year), clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            IReadOnlyList<Town> towns = [.. shared.Of(year).Select(Read)];
            return new Answer(
                year,
                years,
                towns,
                new Total(
                    SumOver.Of(towns.Select(t => t.Figures.Courses.Started)),
                    SumOver.Of(towns.Select(t => t.Figures.Courses.Ended)),
                    SumOver.Of(towns.Select(t => t.Figures.Courses.Expected)),
                    SumOver.Of(towns.Select(t => t.Figures.Visits.Held))
                )
            );
        }

        private Town Read(SharedYearSums shown) =>
            new(
                shown.Municipality.Code.ToString(),
                shown.Municipality.Name,
                shown.Municipality.Code == call.Known.Municipality,
                JsonSerializer.Deserialize<SharedYear>(shown.Sums, KeptJson.Options)
                    ?? throw new InvalidDataException("A year that is shared has no figures")
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/municipalities",
                (int? year, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(year), cancellation).Ok()
            )
            .For<Query>();
}
