using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

internal static class ReadTable
{
    /// <param name="DiscountRate">0.035 if left out.</param>
    /// <param name="PriceYear">Turns every line into that year's prices by the municipality's own index.</param>
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, decimal? DiscountRate = null, int? PriceYear = null) : IQuery<TableAnswer>;

    internal sealed class Handler(EconomyDb db, CallContext call) : IHandle<Query, TableAnswer>
    {
        public async Task<Result<TableAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            if (Shapes.Rate(query.DiscountRate).Refuses(out var rate) is { } outside)
            {
                return outside;
            }

            var index = query.PriceYear is null ? PriceIndex.Empty : await db.PriceIndex(cancellation);
            if (Level(found.Plan, query.PriceYear, index).Refuses(out var level) is { } missing)
            {
                return missing;
            }

            return TableAnswer.Of(CaseTable.Of(found.Plan, rate, level), call.SeesLines(), rate, query.PriceYear);
        }

        /// <summary>What each line is multiplied by; refused with the years whose percentage is missing.</summary>
        private static Result<Func<CaseLine, decimal>> Level(CasePlan plan, int? asked, PriceIndex index)
        {
            if (asked is not { } to)
            {
                return (Func<CaseLine, decimal>)(_ => 1);
            }

            if (to is < PlanRules.EarliestYear or > PlanRules.LatestYear)
            {
                return Refusal.Field("priceYear", "field.outside", PlanRules.EarliestYear, PlanRules.LatestYear);
            }

            var missing = plan.Lines.SelectMany(l => index.Missing(l.PriceYear ?? plan.FirstYear, to)).Distinct().Order().ToList();
            return missing.Count > 0
                ? Refusal.Conflict("price-index.missing", string.Join(", ", missing)).At("priceYear")
                : (Func<CaseLine, decimal>)(l => index.Factor(l.PriceYear ?? plan.FirstYear, to));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/table",
                (BusinessCaseId id, AskedRate? discountRate, int? priceYear, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, discountRate?.Value, priceYear), cancellation).Ok()
            )
            .For<Query>()
            .OrConflict();
}
