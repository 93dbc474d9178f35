using System.Text.Json;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>What was sent about a case, and what still waits.</summary>
internal sealed class DeliveriesInCase(KernelDb db, Phrasebook texts) : ICasePart
{
    public string Name => "deliveries";

    public int Order => 5;

    public IReadOnlyList<Type> Records { get; } = [typeof(Delivery)];

    public Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var about = (await About(trail, cancellation)).OrderBy(d => d.MadeAt).ToList();
        return about.Count == 0
            ? null
            : new CaseTold(
                about.Select(d => new Told(d.Kind, d.What, d.PutAt, d.State)).ToList(),
                [
                    new CaseSection(2, texts["case.deliveries"], []),
                    .. CaseFacts.Table(
                        texts,
                        "case.deliveries",
                        ["delivery.put-on", "delivery.what", "delivery.kind", "delivery.state"],
                        about.Select(d =>
                            (IReadOnlyList<string>)
                                [
                                    CaseFacts.Day(DanishClock.DayOf(d.PutAt)),
                                    texts[$"delivery.what.{d.What}"],
                                    texts.Of("delivery.kind", d.Kind),
                                    texts.Of("delivery.state", d.State),
                                ]
                        )
                    ),
                ]
            );
    }

    public async Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var about = (await About(trail, cancellation)).Select(d => d.Id).ToArray();
        await db.Deliveries.Where(d => about.Contains(d.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Those that say so, and those in which it is found.</summary>
    private async Task<IReadOnlyList<Row>> About(CaseTrail trail, CancellationToken cancellation)
    {
        var all = await db
            .Deliveries.Select(d => new Row(d.Id, d.Kind, d.What, d.SubjectId, d.MadeAt, d.State, EF.Property<byte[]?>(d, "SealedContent")))
            .ToListAsync(cancellation);
        return
        [
            .. all.Where(d =>
                (d.SubjectId is { } subject && trail.Ids.Contains(subject))
                || (Opened(d, trail) is { } content && trail.IsAbout(JsonSerializer.Serialize(content, KeptJson.Options)))
            ),
        ];
    }

    /// <summary>One that was damaged keeps no other case from being told or erased: it goes by its subject alone.</summary>
    private Content? Opened(Row delivery, CaseTrail trail)
    {
        try
        {
            return delivery.Content is { } content
                ? RoomDb.VaultOf(db).OpenJson<Content>(content, "kernel_outbox", "content", delivery.Id.ToString())
                : null;
        }
        catch (SealBrokenException)
        {
            trail.FoundUnreadable(1);
            return null;
        }
    }

    private sealed record Row(
        DeliveryId Id,
        DeliveryKind Kind,
        string What,
        Guid? SubjectId,
        long MadeAt,
        DeliveryState State,
        byte[]? Content
    )
    {
        public DateTimeOffset PutAt => DateTimeOffset.FromUnixTimeMilliseconds(MadeAt);
    }

    private sealed record Told(DeliveryKind Kind, string What, DateTimeOffset PutAt, DeliveryState State);
}
