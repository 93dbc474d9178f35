using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What is still to be adjusted, the soonest first and what has no day last: all of it for a lead, a pedagogue's own.</summary>
internal static class ListAdjustments
{
    /// <param name="Mine">Only what the caller herself is to do.</param>
    /// <param name="DueBy">Only what is due by then.</param>
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Search, "purpose.stop-op-list")]
    internal sealed record Query(bool Mine = false, DateOnly? DueBy = null) : IQuery<Listed<AdjustmentAnswer>>;

    internal sealed class Handler(EvaluationDb db, IStaff staff, CallContext call, DanishClock clock)
        : IHandle<Query, Listed<AdjustmentAnswer>>
    {
        public async Task<Result<Listed<AdjustmentAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var (me, by) = (call.Known.Id, query.DueBy);
            var open = await db.OwnAdjustments(call)
                .Where(a => a.DoneOn == null && (!query.Mine || a.Owner == me) && (by == null || a.DueOn <= by))
                .OrderBy(a => a.DueOn == null)
                .ThenBy(a => a.DueOn)
                .ThenBy(a => a.Id)
                .ToListAsync(cancellation);
            var people = await staff.Find([.. open.Select(a => a.Owner).Distinct()], cancellation);
            return new Listed<AdjustmentAnswer>([.. open.Select(a => AdjustmentAnswer.Of(a, people, clock.Today))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/stop-op-adjustments",
                (bool? mine, DateOnly? dueBy, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(mine is true, dueBy), cancellation).Ok()
            )
            .For<Query>();
}
