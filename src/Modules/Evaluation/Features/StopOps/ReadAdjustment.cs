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

/// <summary>One adjustment, by its owner or a lead.</summary>
internal static class ReadAdjustment
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.stop-op-read")]
    internal sealed record Query(AdjustmentId Id) : IQuery<AdjustmentAnswer>;

    internal sealed class Handler(EvaluationDb db, IStaff staff, CallContext call, DanishClock clock) : IHandle<Query, AdjustmentAnswer>
    {
        public async Task<Result<AdjustmentAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.OwnAdjustment(query.Id, call, cancellation) is { } found
                ? AdjustmentAnswer.Of(found, await staff.Find([found.Owner], cancellation), clock.Today)
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/stop-op-adjustments/{id}",
                (AdjustmentId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
