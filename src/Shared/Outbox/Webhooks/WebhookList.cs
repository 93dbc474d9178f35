using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal sealed record ListedWebhook(WebhookId Id, IReadOnlyList<string> Events, bool Paused);

/// <summary>The webhooks of each municipality, in memory: every command whose fact may be told asks. Only what is committed is read, and a change that is kept
/// empties it, so that it never holds what was undone.</summary>
internal sealed class WebhookList
{
    private readonly ConcurrentDictionary<MunicipalityCode, IReadOnlyList<ListedWebhook>> known = new();

    /// <summary>On a server several processes may serve one municipality, and none tells the others: there it is read in the turn itself.</summary>
    public IReadOnlyList<ListedWebhook> Of(Session session) =>
        session.Store.Kind == DatabaseKind.PostgreSql
            ? Read(session.Connection, session.Transaction)
            : known.GetOrAdd(session.Store.Code, static (_, open) => Read(open), session.Store);

    public void Forget(MunicipalityCode municipality) => known.TryRemove(municipality, out _);

    private static List<ListedWebhook> Read(MunicipalityStore store)
    {
        using var connection = store.OpenForReading();
        return Read(connection, transaction: null);
    }

    private static List<ListedWebhook> Read(DbConnection connection, DbTransaction? transaction)
    {
        using var all = connection.Sql("SELECT id, events, paused FROM kernel_webhook", transaction);
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
