using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>What ended long ago is forgotten, with its tries; and so is a webhook's former secret, once its time is over.</summary>
internal static class ForgetOld
{
    [Allow(Role.System)]
    [Audited(AuditAction.Delete, "purpose.outbox-take")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(KernelDb db, AuditNote note, TimeProvider clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            // the row stands where each was put, and where it ended
            note.GoesOn = true;
            var now = clock.GetUtcNow();
            var (instant, old) = (now.ToUnixTimeMilliseconds(), (now - Delivery.Kept).ToUnixTimeMilliseconds());
            await db.Deliveries.Where(d => d.EndedAt < old).ExecuteDeleteAsync(cancellation);
            foreach (var webhook in await db.Webhooks.Where(w => w.FormerUntil <= instant).ThatOpen(cancellation))
            {
                webhook.EndFormer();
            }

            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }
}
