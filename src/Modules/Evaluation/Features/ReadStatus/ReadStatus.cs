using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A year in figures: the lead sees the true counts, marked internal; everybody else what may leave the team (promise 20).</summary>
internal static class ReadStatus
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Year) : IQuery<Answer>;

    internal sealed record Answer(
        int Year,
        DateOnly AsOf,
        bool Internal,
        CourseTotals Courses,
        IReadOnlyList<ShownPart> ByChannel,
        IReadOnlyList<ShownPart> ByReferrer,
        IReadOnlyList<ShownPart> ByDaycare,
        IReadOnlyList<ShownPart> ByEndReason,
        IReadOnlyList<ShownPart> ByAgeYears,
        IReadOnlyList<ShownPart> RiskFactors,
        DaycareTotals Daycares,
        VisitTotals Visits,
        BoosterTotals Boosters
    );

    internal sealed class Handler(EvaluationDb db, CallContext call, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (ReportYear.Of(query.Year, clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            var asOf = ReportDay.Of(year, clock.Today);
            var sums = await db.SumsOf(year, asOf, cancellation);
            var expected = await db.ExpectedIn(year, cancellation);
            var isInternal = call.Known.Role == Role.Lead;
            var shown = isInternal ? StatusFigures.Internal(sums, expected) : StatusFigures.Shown(sums, expected);
            return new Answer(
                year,
                asOf,
                isInternal,
                shown.Courses,
                shown.ByChannel,
                shown.ByReferrer,
                shown.ByDaycare,
                shown.ByEndReason,
                shown.ByAgeYears,
                shown.RiskFactors,
                shown.Daycares,
                shown.Visits,
                shown.Boosters
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/status",
                (int? year, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(year), cancellation).Ok()
            )
            .For<Query>();
}
