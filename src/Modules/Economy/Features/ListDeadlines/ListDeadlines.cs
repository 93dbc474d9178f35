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
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>Deadlines of one case or of all, the soonest first.</summary>
internal static class ListDeadlines
{
    /// <param name="Id">Null: of all cases.</param>
    /// <param name="Open">Only what is not reported yet.</param>
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId? Id = null, bool Open = false) : IQuery<Listed<DeadlineAnswer>>;

    internal sealed class Handler(EconomyDb db, DanishClock clock) : IHandle<Query, Listed<DeadlineAnswer>>
    {
        public async Task<Result<Listed<DeadlineAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            BusinessCaseId? origin = null;
            if (query.Id is { } id)
            {
                if ((await db.Case(id, cancellation)).Refuses(out var found) is { } no)
                {
                    return no;
                }

                origin = found.Origin;
            }

            var deadlines = await db
                .Deadlines.Where(d => (origin == null || d.Origin == origin) && (!query.Open || d.DoneOn == null))
                .OrderBy(d => d.DueOn)
                .ThenBy(d => d.Id)
                .ToListAsync(cancellation);
            var standing = await db.Standing([.. deadlines.Select(d => d.Origin).Distinct()], cancellation);
            return new Listed<DeadlineAnswer>([.. deadlines.Select(d => DeadlineAnswer.Of(d, standing[d.Origin], clock.Today))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/deadlines",
                (BusinessCaseId? caseId, bool? open, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(caseId, open is true), cancellation).Ok()
            )
            .For<Query>();
}
