using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Outbox.Mail;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox;

internal sealed class Outbox(KernelDb db, Session session, OutboxAgenda agenda, OutboxGate gate, MailSettings mail, TimeProvider clock)
    : IOutbox
{
    public bool SendsMail => mail.IsOn;

    public async Task<DeliveryId?> Put(OutgoingMail mail, CancellationToken cancellation) =>
        SendsMail
            ? await Put(Delivery.Of(DeliveryKind.Mail, mail.What, new Content(mail), mail.About, clock.GetUtcNow(), mail.Id), cancellation)
            : null;

    public Task Withdraw(DeliveryId id, CancellationToken cancellation) =>
        db.Deliveries.Where(d => d.Id == id).GiveUp(clock.GetUtcNow(), cancellation);

    public async Task<HeldPost?> Held(CancellationToken cancellation) =>
        await gate.Hold(cancellation) is { } hold ? new HeldPost(hold.Reason, DeliveryAnswer.InDenmark(hold.Since)) : null;

    public async Task<IReadOnlyDictionary<DeliveryId, DeliveryProgress>> ProgressOf(
        IReadOnlyCollection<DeliveryId> ids,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0)
        {
            return new Dictionary<DeliveryId, DeliveryProgress>();
        }

        var asked = ids.ToArray();
        var found = await db
            .Deliveries.Where(d => asked.Contains(d.Id))
            .Select(d => new
            {
                d.Id,
                d.State,
                d.Fault,
                At = d.EndedAt ?? d.MadeAt,
            })
            .ToListAsync(cancellation);
        return found.ToDictionary(d => d.Id, d => new DeliveryProgress(d.State, d.Fault, DateTimeOffset.FromUnixTimeMilliseconds(d.At)));
    }

    /// <summary>In the turn of whoever puts it; the worker is rung when that turn is on disk.</summary>
    public async Task<DeliveryId> Put(Delivery delivery, CancellationToken cancellation)
    {
        db.Add(delivery);
        await db.SaveChangesAsync(cancellation);
        var municipality = session.Store.Code;
        session.WhenKept(() => agenda.Ring(municipality));
        return delivery.Id;
    }
}
