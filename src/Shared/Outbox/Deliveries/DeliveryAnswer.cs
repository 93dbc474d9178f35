using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>A delivery as the administrator sees it: neither to whom nor about whom, nor what it says.</summary>
/// <param name="What">A word of the code; its text is <c>delivery.what.…</c>.</param>
/// <param name="WebhookId">To which webhook, of one that goes there.</param>
/// <param name="NextTryAt">Null once it has ended, or is paused.</param>
/// <param name="EndedAt">When it arrived, failed or was given up.</param>
/// <param name="Fault">Why the last try did not succeed; the key of its text.</param>
/// <param name="Status">By which number the receiver answered the last try.</param>
internal sealed record DeliveryAnswer(
    DeliveryId Id,
    DeliveryKind Kind,
    string What,
    WebhookId? WebhookId,
    DeliveryState State,
    DateTimeOffset PutAt,
    int Tries,
    DateTimeOffset? NextTryAt,
    DateTimeOffset? EndedAt,
    string? Fault,
    int? Status,
    bool CanBeSentAgain,
    bool CanBeGivenUp
)
{
    public static DeliveryAnswer Of(Delivery d) =>
        new(
            d.Id,
            d.Kind,
            d.What,
            d.WebhookId,
            d.State,
            InDenmark(d.MadeAt),
            d.Tries,
            d.State == DeliveryState.Waiting ? InDenmark(d.DueAt) : null,
            d.EndedAt is { } ended ? InDenmark(ended) : null,
            d.Fault,
            d.Status,
            d.CanBeSentAgain,
            d.CanBeGivenUp
        );

    public static DateTimeOffset InDenmark(long milliseconds) =>
        DanishClock.InDenmark(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}

/// <param name="Tried">Each try, the first first.</param>
internal sealed record DeliveryWithTries(DeliveryAnswer Delivery, IReadOnlyList<TryAnswer> Tried);

internal sealed record TryAnswer(int N, DateTimeOffset At, string? Fault, int? Status);
