using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>It is not sent, and no longer stands among what failed. What it said is gone.</summary>
internal static class GiveUpDelivery
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.deliveries")]
    internal sealed record Command(DeliveryId Id) : ICommand<DeliveryAnswer>;

    internal sealed class Handler(KernelDb db, AuditNote note, TimeProvider clock) : IHandle<Command, DeliveryAnswer>
    {
        public async Task<Result<DeliveryAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var asked = db.Deliveries.Where(d => d.Id == command.Id);
            if (await asked.Select(d => new { d.SubjectId }).FirstOrDefaultAsync(cancellation) is not { } found)
            {
                return Refusal.NotFound;
            }

            // what it was about is found in the log of use by its case
            note.Subject = found.SubjectId;
            return await asked.GiveUp(clock.GetUtcNow(), cancellation) == 0
                ? Refusal.Conflict("delivery.ended")
                : DeliveryAnswer.Of(await asked.SingleAsync(cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/deliveries/{id}/drop",
                (DeliveryId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).Ok()
            )
            .For<Command>();
}
