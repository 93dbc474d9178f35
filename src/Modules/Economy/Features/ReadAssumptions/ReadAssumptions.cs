using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>The register of assumptions of a case.</summary>
internal static class ReadAssumptions
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id) : IQuery<AssumptionsAnswer>;

    internal sealed class Handler(EconomyDb db, IStaff staff) : IHandle<Query, AssumptionsAnswer>
    {
        public async Task<Result<AssumptionsAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var seen = await db
                .Observations.Where(o => o.Origin == found.Origin)
                .OrderBy(o => o.Year)
                .ThenBy(o => o.Id)
                .ToListAsync(cancellation);
            var names = await staff.Find([.. seen.Select(o => o.RecordedBy).Distinct()], cancellation);
            return AssumptionsAnswer.Of(
                found.Plan,
                [.. seen.Select(o => ObservationAnswer.Of(o, names.GetValueOrDefault(o.RecordedBy)?.Name))]
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/assumptions",
                (BusinessCaseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
