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

/// <summary>What was entered from the accounts, every year in which something was.</summary>
internal static class ReadActuals
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id) : IQuery<Listed<ActualsAnswer>>;

    internal sealed class Handler(EconomyDb db, IStaff staff) : IHandle<Query, Listed<ActualsAnswer>>
    {
        public async Task<Result<Listed<ActualsAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var years = await db.ActualsSeenBy(found, cancellation);
            var names = await staff.Find([.. years.Select(y => y.RecordedBy).Distinct()], cancellation);
            return new Listed<ActualsAnswer>([
                .. years.Select(y => ActualsAnswer.Of(y, names.GetValueOrDefault(y.RecordedBy)?.Name, found.Version)),
            ]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/actuals",
                (BusinessCaseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
