using System.Text.Json;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal sealed record ListedWebhook(WebhookId Id, IReadOnlyList<string> Events, bool Paused);

/// <summary>The webhooks of the municipality as they stand in this turn, after whatever was changed in the same commit. Nothing sealed is opened.</summary>
internal sealed class WebhookList(Session session)
{
    public IReadOnlyList<ListedWebhook> All()
    {
        using var all = session.Connection.Sql("SELECT id, events, paused FROM kernel_webhook", session.Transaction);
        using var rows = all.ExecuteReader();
        var found = new List<ListedWebhook>();
        while (rows.Read())
        {
            var events = JsonSerializer.Deserialize<List<string>>(rows.GetString(1)) ?? [];
            found.Add(new ListedWebhook(WebhookId.From(rows.GetGuid(0)), events, rows.GetBoolean(2)));
        }

        return found;
    }
}
