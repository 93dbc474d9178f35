using System.Data.Common;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>What the worker sees of an outbox without opening anything in it.</summary>
internal static class OutboxLook
{
    /// <param name="IsStuck">The mail server or the records system has not taken something that waits: neither is the receiver's fault.</param>
    /// <param name="IsHeld">Nothing leaves.</param>
    /// <param name="IsSettled">A server has looked where it lies, and that is its home.</param>
    /// <param name="HasOld">There is something to forget.</param>
    internal sealed record Lie(long Waiting, long Failed, bool IsStuck, bool IsHeld, bool IsSettled, bool HasOld);

    /// <summary>The lanes in which something is due, the longest due first. None while the post is held.</summary>
    /// <param name="mark">Of where it is looked at.</param>
    public static IReadOnlyList<Lane> Due(DbConnection connection, DateTimeOffset now, byte[]? mark)
    {
        using var due = connection.Sql(
            $"SELECT kind, webhook_id FROM kernel_outbox WHERE state = 'Waiting' AND due_at <= @now AND NOT {OutboxGate.Shut} "
                + "GROUP BY kind, webhook_id ORDER BY MIN(due_at)"
        );
        using var rows = due.With("@now", now.ToUnixTimeMilliseconds()).With("@mark", mark).ExecuteReader();
        var lanes = new List<Lane>();
        while (rows.Read())
        {
            lanes.Add(new Lane(Enum.Parse<DeliveryKind>(rows.GetString(0)), rows.IsDBNull(1) ? null : WebhookId.From(rows.GetGuid(1))));
        }

        return lanes;
    }

    public static Lie Weigh(DbConnection connection, DateTimeOffset now, byte[]? mark)
    {
        using var weigh = connection.Sql(
            "SELECT (SELECT COUNT(*) FROM kernel_outbox WHERE state = 'Waiting'), (SELECT COUNT(*) FROM kernel_outbox WHERE state = 'Failed'), "
                + "EXISTS (SELECT 1 FROM kernel_outbox WHERE state = 'Waiting' AND fault IS NOT NULL AND kind <> 'Webhook'), "
                + $"{OutboxGate.Shut}, "
                + "EXISTS (SELECT 1 FROM kernel_outbox_home WHERE mark = @mark), "
                + "EXISTS (SELECT 1 FROM kernel_outbox WHERE ended_at < @old) OR EXISTS (SELECT 1 FROM kernel_webhook WHERE former_until <= @now)"
        );
        weigh.With("@mark", mark).With("@now", now.ToUnixTimeMilliseconds());
        using var row = weigh.With("@old", (now - Delivery.Kept).ToUnixTimeMilliseconds()).ExecuteReader();
        row.Read();
        return new Lie(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetBoolean(2),
            row.GetBoolean(3),
            mark is null || row.GetBoolean(4),
            row.GetBoolean(5)
        );
    }
}
