namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>What leaves the house, and to whom it is told: the administrator's alone.</summary>
internal static partial class WhoMay
{
    private static (string Who, string[] Routes)[] Outbox =>
        [
            (
                Administrator,
                [
                    "GET /deliveries",
                    "GET /deliveries/{id}",
                    "POST /deliveries/{id}/retry",
                    "POST /deliveries/{id}/drop",
                    "GET /webhooks",
                    "POST /webhooks",
                    "GET /webhooks/{id}",
                    "PUT /webhooks/{id}",
                    "DELETE /webhooks/{id}",
                    "PUT /webhooks/{id}/paused",
                    "POST /webhooks/{id}/secret",
                    "POST /webhooks/{id}/former-secret/end",
                    "GET /outbox",
                    "POST /outbox/release",
                    "POST /webhooks/{id}/ping",
                ]
            ),
        ];
}
