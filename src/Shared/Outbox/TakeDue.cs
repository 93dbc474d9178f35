using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>Takes what is due in a lane into the worker's hand, the longest due first; nothing while the post is held. Nobody else takes the same until the lease is over.</summary>
internal static class TakeDue
{
    /// <summary>So many are tried at once in one lane.</summary>
    public const int Wave = 8;

    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.outbox-take")]
    internal sealed record Command(Lane Lane) : ICommand<IReadOnlyList<Taken>>;

    internal sealed record Taken(Parcel Parcel, int N);

    internal sealed class Handler(KernelDb db, OutboxGate gate, IEnumerable<IMailCheck> checks, AuditNote note, TimeProvider clock)
        : IHandle<Command, IReadOnlyList<Taken>>
    {
        public async Task<Result<IReadOnlyList<Taken>>> Handle(Command command, CancellationToken cancellation)
        {
            // the row stands where it was put, and where it ended
            note.GoesOn = true;
            if (!await gate.IsOpen(cancellation))
            {
                return Array.Empty<Taken>();
            }

            var instant = clock.GetUtcNow();
            var now = instant.ToUnixTimeMilliseconds();
            var (kind, webhook) = (command.Lane.Kind, command.Lane.Webhook);
            var ids = await db
                .Deliveries.Where(d => d.Kind == kind && d.WebhookId == webhook && d.State == DeliveryState.Waiting && d.DueAt <= now)
                .OrderBy(d => d.DueAt)
                .Take(Wave)
                .Select(d => d.Id)
                .ToListAsync(cancellation);
            var due = new List<Delivery>();
            foreach (var id in ids)
            {
                if (await Open(id, now, cancellation) is not { } delivery)
                {
                    continue;
                }

                switch (await MayLeave(delivery, cancellation))
                {
                    case true:
                        delivery.Take(instant);
                        due.Add(delivery);
                        break;
                    case false:
                        await db.Deliveries.Where(d => d.Id == id).GiveUp(instant, "delivery.fault.no-longer", cancellation);
                        break;
                    case null:
                        delivery.Fail("delivery.fault.not-judged", instant);
                        break;
                }
            }

            await db.SaveChangesAsync(cancellation);
            return due.FindAll(d => d.Content is not null)
                .ConvertAll(d => new Taken(new Parcel(d.Id, d.Kind, d.WebhookId, d.Content!), d.Tries));
        }

        /// <summary>Null where what was sealed does not open: it is damaged, fails once and for all, and holds up no other.</summary>
        private async Task<Delivery?> Open(DeliveryId id, long now, CancellationToken cancellation)
        {
            try
            {
                return await db.Deliveries.SingleAsync(d => d.Id == id, cancellation);
            }
            catch (SealBrokenException)
            {
                await db
                    .Deliveries.Where(d => d.Id == id)
                    .ExecuteUpdateAsync(
                        to =>
                            to.SetProperty(d => d.State, DeliveryState.Failed)
                                .SetProperty(d => d.Fault, "delivery.fault.broken")
                                .SetProperty(d => d.EndedAt, now)
                                .SetProperty(d => EF.Property<byte[]?>(d, "SealedContent"), (byte[]?)null),
                        cancellation
                    );
                return null;
            }
        }

        /// <summary>Null where what it is judged by does not open: it waits for whoever restores that, and holds up no other either.</summary>
        private async Task<bool?> MayLeave(Delivery delivery, CancellationToken cancellation)
        {
            try
            {
                foreach (var check in checks)
                {
                    if (delivery.Content?.Mail is { } mail && !await check.MayLeave(mail, cancellation))
                    {
                        return false;
                    }
                }

                return true;
            }
            catch (SealBrokenException)
            {
                return null;
            }
        }
    }
}
