using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>What every change of a delivery shares.</summary>
internal sealed class DeliveryDesk(KernelDb db, AuditNote note)
{
    /// <summary>What it was about is found in the log of use by its case.</summary>
    /// <param name="act">Why not; null where it was done.</param>
    public async Task<Result<DeliveryAnswer>> Change(DeliveryId id, Func<Delivery, Refusal?> act, CancellationToken cancellation)
    {
        if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == id, cancellation) is not { } delivery)
        {
            return Refusal.NotFound;
        }

        note.Subject = delivery.SubjectId;
        if (act(delivery) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(cancellation);
        return DeliveryAnswer.Of(delivery);
    }
}
