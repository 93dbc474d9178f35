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

/// <summary>The indicators of a year, each with its n and what it counts: read from the sums alone, whatever the number of cases.</summary>
internal static class ReadIndicators
{
    /// <param name="Programme">The key of a base programme; the lead's alone, since two programmes apart tell few families.</param>
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Year, string? Programme) : IQuery<Answer>;

    /// <param name="Programmes">Courses that began in the year, by the key of their programme.</param>
    /// <param name="Factors">What the municipality calls the codes.</param>
    /// <param name="Trend">The totals of the years up to this.</param>
    internal sealed record Answer(
        int Year,
        DateOnly AsOf,
        bool Internal,
        string? Programme,
        IReadOnlyList<ShownPart> Programmes,
        IReadOnlyList<Told> Indicators,
        IReadOnlyDictionary<string, LocalText> Factors,
        IReadOnlyList<TrendYear> Trend
    );

    /// <summary>A figure with its definition, in the caller's language.</summary>
    internal sealed record Told(
        IndicatorGroup Group,
        string Id,
        string Name,
        string Definition,
        decimal? Value,
        string? Class,
        int? N,
        bool Suppressed,
        ShareOf? Share,
        Figure? Of,
        IReadOnlyList<ShownPart> Parts
    );

    internal sealed class Handler(
        EvaluationDb db,
        IBaseProgrammes bases,
        IProgrammes programmes,
        CallContext call,
        DanishClock clock,
        Phrasebook texts
    ) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (ReportYear.Of(query.Year, clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            var (isInternal, programme) = (call.Known.Role == Role.Lead, query.Programme);
            if (programme is not null && !(isInternal && bases.Keys.Contains(programme)))
            {
                return Refusal.Field("programme", isInternal ? "field.unknown-value" : "report.programme-lead");
            }

            var asOf = ReportDay.Of(year, clock.Today);
            var all = await db.SumsOf(year, asOf, cancellation);
            var sums = programme is null ? all : all.Under(programme);
            var expected = programme is null ? await db.ExpectedIn(year, cancellation) : null;
            var byProgramme = all.ByProgramme(Figure.Started);
            return new Answer(
                year,
                asOf,
                isInternal,
                programme,
                isInternal
                    ? [.. byProgramme.Select(p => new ShownPart(p.Key, p.N, Suppressed: false))]
                    : SmallNumbers.Hide(byProgramme, all.Of(Figure.Started)),
                [.. Indicators.Of(sums, expected, isInternal, year < clock.Today.Year).Select(Tell)],
                await Factors(cancellation),
                await db.TrendTo(year, asOf, programme, isInternal, cancellation)
            );
        }

        private async Task<IReadOnlyDictionary<string, LocalText>> Factors(CancellationToken cancellation) =>
            (await programmes.WholeCatalogue(cancellation)).RiskFactors.ToDictionary(f => f.Code, f => f.Label, StringComparer.Ordinal);

        private Told Tell(Indicator found) =>
            new(
                found.Group,
                found.Id,
                texts[$"evaluation.indicator.{found.Id}"],
                texts[$"evaluation.indicator.{found.Id}.definition"],
                found.Value,
                found.Class,
                found.N,
                found.Suppressed,
                found.Share,
                found.Of,
                found.Parts
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/indicators",
                (int? year, string? programme, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(year, programme), cancellation).Ok()
            )
            .For<Query>();
}
