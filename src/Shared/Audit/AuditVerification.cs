using System.Data.Common;
using System.Text;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Audit;

/// <summary>What a walk through the chain found. <see cref="FirstBroken"/> is the number of the first entry that does not follow from the one before; null when all do.</summary>
public sealed record ChainReport(long Entries, ChainHead Head, long? FirstBroken);

internal static class AuditVerification
{
    private const string Select =
        "SELECT sequence, at, user_id, role, action, subject_id, criterion, purpose, stated_purpose, outcome, opening_id, hash FROM kernel_audit";

    /// <summary>Recomputes every hash from what is stored. With <paramref name="expected"/>, an exported head, also finds a tail that was cut or rewritten.</summary>
    public static async Task<ChainReport> Verify(DbConnection connection, Vault vault, ChainHead? expected)
    {
        var head = ChainHead.Start;
        await using var select = connection.Sql($"{Select} ORDER BY sequence");
        await using var rows = await select.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var entry = Read(rows);
            var hash = vault.ChainHash(entry.Chained(head.Hash));
            if (
                entry.Sequence != head.Sequence + 1
                || !hash.AsSpan().SequenceEqual(Bytes(rows, 11))
                || (expected is { } stated && stated.Sequence == entry.Sequence && !hash.AsSpan().SequenceEqual(stated.Hash))
            )
            {
                return new ChainReport(head.Sequence, head, Math.Min(entry.Sequence, head.Sequence + 1));
            }

            head = new ChainHead(entry.Sequence, hash);
        }

        // the opening of a municipality is the first entry of its log: one that holds none has lost it
        var least = Math.Max(expected?.Sequence ?? 0, 1);
        return new ChainReport(head.Sequence, head, least > head.Sequence ? head.Sequence + 1 : null);
    }

    /// <summary>Whether the last entry follows from the one before: the cheapest look at the chain.</summary>
    public static async Task<bool> Follows(DbConnection connection, Vault vault)
    {
        await using var select = connection.Sql($"{Select} ORDER BY sequence DESC LIMIT 2");
        await using var rows = await select.ExecuteReaderAsync();
        if (!await rows.ReadAsync())
        {
            return true;
        }

        var (last, hash) = (Read(rows), Bytes(rows, 11));
        var before = await rows.ReadAsync() ? new ChainHead(rows.GetInt64(0), Bytes(rows, 11) ?? []) : ChainHead.Start;
        return last.Sequence == before.Sequence + 1 && vault.ChainHash(last.Chained(before.Hash)).AsSpan().SequenceEqual(hash);
    }

    private static StoredEntry Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            Text(row, 1)!,
            Text(row, 2)!,
            Text(row, 3)!,
            Text(row, 4)!,
            Text(row, 5),
            Bytes(row, 6),
            Text(row, 7)!,
            Bytes(row, 8),
            Text(row, 9)!,
            Text(row, 10)
        );

    /// <summary>All of a text: the database's own reader stops at U+0000, and what was added behind it would pass.</summary>
    private static string? Text(DbDataReader row, int column) => Bytes(row, column) is { } text ? Encoding.UTF8.GetString(text) : null;

    private static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
