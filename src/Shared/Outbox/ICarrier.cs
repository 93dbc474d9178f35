using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>Carries one kind of delivery out of the process, outside any turn of the writer's.</summary>
internal interface ICarrier
{
    DeliveryKind Kind { get; }

    /// <summary>Within <see cref="Delivery.Lease"/>, whatever the receiver does.</summary>
    Task<Carried> Carry(MunicipalityCode municipality, Parcel parcel, CancellationToken cancellation);
}

/// <summary>What a carrier is given of a delivery.</summary>
internal sealed record Parcel(DeliveryId Id, DeliveryKind Kind, WebhookId? Webhook, Content Content);

/// <summary>How a try went.</summary>
/// <param name="Fault">A key of the phrasebook; null when it arrived.</param>
/// <param name="Status">By which number the receiver answered.</param>
/// <param name="IsFinal">It will never be taken: it is not tried again by itself.</param>
internal sealed record Carried(string? Fault, int? Status = null, bool IsFinal = false)
{
    public static Carried Arrived(int? status = null) => new(null, status);

    public static Carried Later(string fault, int? status = null) => new(fault, status);

    public static Carried Never(string fault, int? status = null) => new(fault, status, IsFinal: true);
}
