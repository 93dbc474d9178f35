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
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>One meeting or interview.</summary>
internal static class ReadStopOp
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.stop-op-read")]
    internal sealed record Query(StopOpId Id) : IQuery<StopOpAnswer>;

    internal sealed class Handler(EvaluationDb db, IStaff staff, CallContext call, DanishClock clock) : IHandle<Query, StopOpAnswer>
    {
        public async Task<Result<StopOpAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.OwnStopOps(call).FirstOrDefaultAsync(m => m.Id == query.Id, cancellation) is { } found
                ? (await db.Answers([found], staff, clock.Today, cancellation))[0]
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/stop-op-meetings/{id}",
                (StopOpId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
