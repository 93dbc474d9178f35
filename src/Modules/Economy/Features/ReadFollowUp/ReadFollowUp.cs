using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>A12: what a year was expected to bring, and what it did.</summary>
internal static class ReadFollowUp
{
    /// <param name="Year">This year if left out, or the case's nearest to it.</param>
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, int? Year = null) : IQuery<FollowUpAnswer>;

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock) : IHandle<Query, FollowUpAnswer>
    {
        public async Task<Result<FollowUpAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            if (found.Plan.YearOr(query.Year, clock.Today).Refuses(out var year) is { } outside)
            {
                return outside;
            }

            var actuals = await db.ActualsSeenBy(found, year, cancellation);
            return FollowUpAnswer.Of(FollowUp.Of(found.Plan, year, actuals), call.SeesLines());
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/follow-up",
                (BusinessCaseId id, int? year, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, year), cancellation).Ok()
            )
            .For<Query>();
}
