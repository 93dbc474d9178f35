using System.Collections.Concurrent;
using System.Text.Json;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal sealed record ListedWebhook(WebhookId Id, IReadOnlyList<string> Events, bool Paused);

/// <summary>The webhooks of each municipality, in memory: every command whose fact may be told asks. Only what is committed is read, and a change that is kept
/// empties it, so that it never holds what was undone.</summary>
internal sealed class WebhookList
{
    private readonly ConcurrentDictionary<MunicipalityCode, IReadOnlyList<ListedWebhook>> known = new();

    public IReadOnlyList<ListedWebhook> Of(MunicipalityStore store) => known.GetOrAdd(store.Code, static (_, open) => Read(open), store);

    public void Forget(MunicipalityCode municipality) => known.TryRemove(municipality, out _);

    private static List<ListedWebhook> Read(MunicipalityStore store)
    {
        using var connection = store.OpenForReading();
        using var all = connection.Sql("SELECT id, events, paused FROM kernel_webhook");
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
