using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>An address of another system that is told of some kinds of event: their ids and days, never a name or a text.</summary>
internal sealed class Webhook
{
    public required WebhookId Id { get; init; }
    public required Target Target { get; set; }

    /// <summary>The events that it is told of, by their names.</summary>
    public required IReadOnlyList<string> Events { get; set; }

    /// <summary>So long each delivery is signed by the secret before this one, too.</summary>
    public long? FormerUntil { get; private set; }

    public bool Paused { get; set; }
    public required long MadeAt { get; init; }

    /// <summary>Counts what administrators have changed; the <c>ETag</c>.</summary>
    public int Version { get; set; } = 1;

    /// <summary>A new secret. Only one former lives on: that of an earlier rotation ends.</summary>
    public void Rotate(byte[] secret, DateTimeOffset? formerUntil)
    {
        Target = Target with { Secret = secret, Former = formerUntil is null ? null : Target.Secret };
        FormerUntil = formerUntil?.ToUnixTimeMilliseconds();
    }

    /// <returns>Whether there was one.</returns>
    public bool EndFormer()
    {
        if (FormerUntil is null)
        {
            return false;
        }

        (Target, FormerUntil) = (Target with { Former = null }, null);
        return true;
    }
}

/// <summary>Where a webhook is, and by what it knows us; kept sealed, since an address may hold a word that lets one in.</summary>
/// <param name="Secret">32 random bytes, by which each delivery is signed.</param>
/// <param name="Former">The one before, while both are used.</param>
internal sealed record Target(string Name, Uri Url, byte[] Secret, byte[]? Former = null)
{
    /// <summary>The newest first.</summary>
    [JsonIgnore]
    public IEnumerable<byte[]> Secrets => Former is null ? [Secret] : [Secret, Former];
}
