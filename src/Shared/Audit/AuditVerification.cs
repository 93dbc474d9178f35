using System.Data.Common;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Audit;

/// <summary>What a walk through the chain found. <see cref="FirstBroken"/> is the number of the first entry that does not follow from the one before; null when all do.</summary>
public sealed record ChainReport(long Entries, ChainHead Head, long? FirstBroken);

internal static class AuditVerification
{
    /// <summary>Recomputes every hash from what is stored. With <paramref name="expected"/>, an exported head, also finds a tail that was cut or rewritten.</summary>
    public static async Task<ChainReport> Verify(DbConnection connection, Vault vault, ChainHead? expected)
    {
        var head = ChainHead.Start;
        await using var select = connection.Sql(
            "SELECT sequence, at, user_id, role, action, subject_id, criterion, purpose, stated_purpose, outcome, hash FROM kernel_audit ORDER BY sequence"
        );
        await using var rows = await select.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var entry = Read(rows);
            var hash = vault.ChainHash(entry.Chained(head.Hash));
            if (entry.Sequence != head.Sequence + 1 || !hash.AsSpan().SequenceEqual((byte[])rows.GetValue(10)))
            {
                return new ChainReport(head.Sequence, head, Math.Min(entry.Sequence, head.Sequence + 1));
            }

            head = new ChainHead(entry.Sequence, hash);
            if (expected is { } stated && stated.Sequence == head.Sequence && !hash.AsSpan().SequenceEqual(stated.Hash))
            {
                return new ChainReport(head.Sequence, head, head.Sequence);
            }
        }

        return new ChainReport(head.Sequence, head, expected?.Sequence > head.Sequence ? head.Sequence + 1 : null);
    }

    private static StoredEntry Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : (byte[])row.GetValue(6),
            row.GetString(7),
            row.IsDBNull(8) ? null : (byte[])row.GetValue(8),
            row.GetString(9)
        );
}
