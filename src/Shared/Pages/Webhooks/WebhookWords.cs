using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Shared.Pages.Webhooks;

internal static class WebhookWords
{
    /// <summary>One that cannot be read is known by when it was made.</summary>
    public static string NameIn(this WebhookAnswer webhook, Phrasebook texts) =>
        webhook.Name ?? texts["webhook.unreadable-name", DanishFormat.Moment(webhook.CreatedAt)];

    /// <summary>How it is: the key of its text.</summary>
    public static string State(this WebhookAnswer webhook) =>
        webhook.Unreadable ? "webhook.is-unreadable"
        : webhook.Paused ? "webhook.is-paused"
        : "webhook.is-open";

    public static StatusKind Kind(this WebhookAnswer webhook) =>
        webhook.Unreadable ? StatusKind.Bad
        : webhook.Paused ? StatusKind.Warn
        : StatusKind.Good;
}
