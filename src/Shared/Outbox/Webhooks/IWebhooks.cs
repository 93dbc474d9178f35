namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Tells other systems that something has happened, in the turn in which it did: those alone that asked for it (ADR 0035).</summary>
public interface IWebhooks
{
    /// <param name="name">One of <see cref="WebhookEvents"/>.</param>
    /// <param name="referral">The case that it is about: what waits goes when that is erased.</param>
    /// <param name="on">The day on which it happened, where that is known.</param>
    Task Tell(string name, Guid referral, Guid? course = null, DateOnly? on = null, CancellationToken cancellation = default);
}

/// <summary>What is told: ids and a day, no name and no text. Who may know more asks the API by the ids.</summary>
/// <param name="Type">One of <see cref="WebhookEvents"/>.</param>
/// <param name="Municipality">Its four digits.</param>
internal sealed record WebhookEvent(string Type, DateTimeOffset Timestamp, string Municipality, WebhookData Data);

internal sealed record WebhookData(string? ReferralId = null, string? CourseId = null, DateOnly? On = null);
