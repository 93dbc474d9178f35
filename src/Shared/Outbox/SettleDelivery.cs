using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>Writes down how a try went. What has left the house, or never will, stands in the log of use under its case.</summary>
internal static class SettleDelivery
{
    [Allow(Role.System)]
    [Audited(AuditAction.Export, "purpose.outbox-send")]
    internal sealed record Command(DeliveryId Id, int N, Carried Went) : ICommand<Done>;

    internal sealed class Handler(KernelDb db, AuditNote note, TimeProvider clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            // erased or given up meanwhile: there is nothing to write down
            var delivery = await db.Deliveries.FirstOrDefaultAsync(d => d.Id == command.Id, cancellation);
            if (delivery?.Settle(command.N, command.Went, clock.GetUtcNow()) is { } tried)
            {
                db.Add(tried);
                await db.SaveChangesAsync(cancellation);
                note.Subject = delivery.SubjectId;
            }

            note.GoesOn = delivery?.EndedAt is null;
            note.Action = delivery?.State == DeliveryState.Delivered ? null : AuditAction.Change;
            return Result.Done;
        }
    }
}
