using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>A webhook as the administrator sees it.</summary>
/// <param name="Name">Null of one that is unreadable, as is <paramref name="Url"/>.</param>
/// <param name="Unreadable">Its name, address and secret are damaged and cannot be opened. It is told of nothing, and nothing but its removal is left.</param>
/// <param name="FormerSecretUntil">Until then each delivery is signed by the secret before this one, too.</param>
/// <param name="Secret">Shown this once: by it the receiver knows that a delivery is ours.</param>
public sealed record WebhookAnswer(
    WebhookId Id,
    string? Name,
    string? Url,
    bool Unreadable,
    IReadOnlyList<string> Events,
    bool Paused,
    DateTimeOffset CreatedAt,
    int Version,
    DateTimeOffset? FormerSecretUntil,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret = null
) : IVersioned, IShownOnce<WebhookAnswer>
{
    public WebhookAnswer WithoutSecret() => this with { Secret = null };

    internal static WebhookAnswer WithSecret(Webhook webhook) =>
        Of(webhook) with
        {
            Secret = WebhookSignature.Shown(webhook.Target.Secret),
        };

    internal static WebhookAnswer Of(Webhook webhook) =>
        Unopened(webhook.Id, webhook.Events, webhook.Paused, webhook.MadeAt, webhook.Version, webhook.FormerUntil) with
        {
            Name = webhook.Target.Name,
            Url = webhook.Target.Url.AbsoluteUri,
            Unreadable = false,
        };

    /// <summary>What is known of it where its target does not open.</summary>
    internal static WebhookAnswer Unopened(
        WebhookId id,
        IReadOnlyList<string> events,
        bool paused,
        long madeAt,
        int version,
        long? formerUntil
    ) =>
        new(
            id,
            Name: null,
            Url: null,
            Unreadable: true,
            events,
            paused,
            DanishClock.InDenmark(DateTimeOffset.FromUnixTimeMilliseconds(madeAt)),
            version,
            formerUntil is { } until ? DanishClock.InDenmark(DateTimeOffset.FromUnixTimeMilliseconds(until)) : null
        );
}

/// <param name="Name">What the administrator calls it.</param>
/// <param name="Events">At least one; see <see cref="WebhookEvents"/>.</param>
public sealed record WebhookBody(string? Name, string? Url, IReadOnlyList<string>? Events);

internal sealed class WebhookShape : AbstractValidator<WebhookBody>
{
    public WebhookShape(WebhookAddress address)
    {
        RuleFor(b => b.Name).Required().AtMost(Rules.Name);
        RuleFor(b => b.Url).Required().AtMost(WebhookAddress.Longest);
        RuleFor(b => b.Url)
            .Custom(
                (url, context) =>
                {
                    if (!string.IsNullOrWhiteSpace(url) && address.FaultOf(url) is { } fault)
                    {
                        context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, "") { ErrorCode = fault });
                    }
                }
            );
        RuleFor(b => b.Events).Must(events => events is { Count: > 0 }).WithErrorCode("field.required");
        RuleForEach(b => b.Events).Must(e => WebhookEvents.All.Contains(e, StringComparer.Ordinal)).WithErrorCode("field.unknown-value");
    }
}

/// <summary>What every change of a webhook shares.</summary>
internal sealed class WebhookDesk(KernelDb db, CallContext call)
{
    /// <summary>One that is there and opens: one that is damaged can only be removed.</summary>
    public async Task<Result<Webhook>> Find(WebhookId id, CancellationToken cancellation)
    {
        try
        {
            return await db.Webhooks.FirstOrDefaultAsync(w => w.Id == id, cancellation) is { } webhook ? webhook : Refusal.NotFound;
        }
        catch (SealBrokenException)
        {
            return Refusal.Conflict("webhook.unreadable");
        }
    }

    /// <summary>One that is there, and as the caller last saw it.</summary>
    public async Task<Result<Webhook>> Unchanged(WebhookId id, CancellationToken cancellation) =>
        (await Find(id, cancellation)).Refuses(out var webhook) is { } refusal ? refusal
        : call.Unchanged(webhook.Version) is { } stale ? stale
        : webhook;

    /// <summary>Changes one that is there, and as the caller last saw it.</summary>
    /// <param name="act">Says whether something became another.</param>
    public async Task<Result<Webhook>> Change(WebhookId id, Func<Webhook, bool> act, CancellationToken cancellation)
    {
        if ((await Unchanged(id, cancellation)).Refuses(out var webhook) is { } refusal)
        {
            return refusal;
        }

        if (act(webhook))
        {
            webhook.Version++;
            await db.SaveChangesAsync(cancellation);
        }

        return webhook;
    }
}
