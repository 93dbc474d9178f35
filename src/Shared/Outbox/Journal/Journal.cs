using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Journal;

internal sealed class Journal(KernelDb db, Outbox outbox, JournalSettings settings, TimeProvider clock) : IJournal
{
    public bool IsOn => settings.IsOn;

    public async Task<DeliveryId?> Put(JournalDocument document, byte[] digest, CancellationToken cancellation) =>
        IsOn && await NewId(document, digest, cancellation) is { } id
            ? await outbox.Put(
                Delivery.Of(DeliveryKind.Journal, document.Kind, new Content(Document: document), document.Referral, clock.GetUtcNow(), id),
                cancellation
            )
            : null;

    public async Task<IReadOnlyList<JournalEntry>> Of(Guid referral, CancellationToken cancellation)
    {
        var found = await db
            .Deliveries.Where(d => d.SubjectId == referral && d.Kind == DeliveryKind.Journal)
            .OrderByDescending(d => d.MadeAt)
            .Select(d => new
            {
                d.What,
                d.State,
                d.Fault,
                At = d.EndedAt ?? d.MadeAt,
            })
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(d => new JournalEntry(
                d.What,
                new DeliveryProgress(d.State, d.Fault, DateTimeOffset.FromUnixTimeMilliseconds(d.At))
            )),
        ];
    }

    /// <summary>What was delivered is known by its id alone, so the id is made of what the document says, and of how often that was given up before.</summary>
    private async Task<DeliveryId?> NewId(JournalDocument document, byte[] digest, CancellationToken cancellation)
    {
        for (var givenUp = 0; ; givenUp++)
        {
            var named = $"{EntityId.Text(document.Referral)} {document.Kind} {givenUp} {Convert.ToHexStringLower(digest)}";
            var id = DeliveryId.From(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(named)).AsSpan(0, 16)));
            var there = await db.Deliveries.Where(d => d.Id == id).Select(d => new { d.State }).FirstOrDefaultAsync(cancellation);
            if (there?.State != DeliveryState.Dropped)
            {
                return there is null ? id : null;
            }
        }
    }
}
