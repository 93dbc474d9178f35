using System.Data.Common;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>What the worker sees of an outbox without opening anything in it.</summary>
internal static class OutboxLook
{
    /// <param name="IsStuck">The mail server or the records system has not taken something that waits: neither is the receiver's fault.</param>
    internal sealed record Lie(long Waiting, long Failed, bool IsStuck);

    /// <summary>The lanes in which something is due, the longest due first.</summary>
    public static IReadOnlyList<Lane> Due(DbConnection connection, DateTimeOffset now)
    {
        using var due = connection.Sql(
            "SELECT kind, webhook_id FROM kernel_outbox WHERE state = 'Waiting' AND due_at <= @now GROUP BY kind, webhook_id ORDER BY MIN(due_at)"
        );
        using var rows = due.With("@now", now.ToUnixTimeMilliseconds()).ExecuteReader();
        var lanes = new List<Lane>();
        while (rows.Read())
        {
            lanes.Add(new Lane(Enum.Parse<DeliveryKind>(rows.GetString(0)), rows.IsDBNull(1) ? null : WebhookId.From(rows.GetGuid(1))));
        }

        return lanes;
    }

    public static Lie Weigh(DbConnection connection)
    {
        using var weigh = connection.Sql(
            "SELECT (SELECT COUNT(*) FROM kernel_outbox WHERE state = 'Waiting'), (SELECT COUNT(*) FROM kernel_outbox WHERE state = 'Failed'), "
                + "EXISTS (SELECT 1 FROM kernel_outbox WHERE state = 'Waiting' AND fault IS NOT NULL AND kind <> 'Webhook')"
        );
        using var row = weigh.ExecuteReader();
        row.Read();
        return new Lie(row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2));
    }
}
