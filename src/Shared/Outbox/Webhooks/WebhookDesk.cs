using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>A webhook as the administrator sees it.</summary>
/// <param name="Secret">Shown this once: by it the receiver knows that a delivery is ours.</param>
public sealed record WebhookAnswer(
    WebhookId Id,
    string Name,
    string Url,
    IReadOnlyList<string> Events,
    bool Paused,
    DateTimeOffset CreatedAt,
    int Version,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        string? Secret = null
) : IVersioned
{
    internal static WebhookAnswer Of(Webhook webhook) =>
        new(
            webhook.Id,
            webhook.Target.Name,
            webhook.Target.Url.AbsoluteUri,
            webhook.Events,
            webhook.Paused,
            DanishClock.InDenmark(DateTimeOffset.FromUnixTimeMilliseconds(webhook.MadeAt)),
            webhook.Version
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
internal sealed class WebhookDesk(KernelDb db, WebhookList list, Session session, CallContext call)
{
    public Task<Webhook?> Find(WebhookId id, CancellationToken cancellation) =>
        db.Webhooks.FirstOrDefaultAsync(w => w.Id == id, cancellation);

    /// <summary>One that is there, and as the caller last saw it.</summary>
    public async Task<Result<Webhook>> Unchanged(WebhookId id, CancellationToken cancellation) =>
        await Find(id, cancellation) is not { } webhook ? Refusal.NotFound
        : call.Unchanged(webhook.Version) is { } stale ? stale
        : webhook;

    public async Task Save(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var municipality = session.Store.Code;
        session.WhenKept(() => list.Forget(municipality));
    }
}
