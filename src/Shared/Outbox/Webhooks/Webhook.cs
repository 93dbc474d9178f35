namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>An address of another system that is told of some kinds of event: their ids and days, never a name or a text.</summary>
internal sealed class Webhook
{
    public required WebhookId Id { get; init; }
    public required Target Target { get; set; }

    /// <summary>The events that it is told of, by their names.</summary>
    public required IReadOnlyList<string> Events { get; set; }

    public bool Paused { get; set; }
    public required long MadeAt { get; init; }

    /// <summary>Counts what administrators have changed; the <c>ETag</c>.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>Where a webhook is, and by what it knows us; kept sealed, since an address may hold a word that lets one in.</summary>
/// <param name="Secret">32 random bytes, by which each delivery is signed.</param>
internal sealed record Target(string Name, Uri Url, byte[] Secret);
