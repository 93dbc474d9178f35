using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Which techniques go with goals that came nearer, of the courses that ended in a year (S4).</summary>
internal static class ReadWhatHelps
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Year) : IQuery<Answer>;

    /// <param name="Techniques">The names of the codes.</param>
    internal sealed record Answer(
        int Year,
        DateOnly AsOf,
        bool Internal,
        IReadOnlyList<RaterFigures> Raters,
        IReadOnlyDictionary<string, LocalText> Techniques
    );

    internal sealed class Handler(EvaluationDb db, IProgrammes programmes, CallContext call, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (ReportYear.Of(query.Year, clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            var (isInternal, asOf) = (call.Known.Role == Role.Lead, ReportDay.Of(year, clock.Today));
            var sums = await db.SumsOf(year, asOf, cancellation);
            var techniques = (await programmes.WholeCatalogue(cancellation)).Techniques;
            return new Answer(
                year,
                asOf,
                isInternal,
                RaterFigures.All([.. techniques.Select(t => t.Code)], sums, isInternal, year < clock.Today.Year),
                techniques.ToDictionary(t => t.Code, t => t.Label, StringComparer.Ordinal)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/what-helps",
                (int? year, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(year), cancellation).Ok()
            )
            .For<Query>();
}
