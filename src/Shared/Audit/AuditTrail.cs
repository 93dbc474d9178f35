using System.Data.Common;
using System.Text;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Audit;

/// <summary>Where the chain ends: the last entry's number and hash.</summary>
public readonly record struct ChainHead(long Sequence, byte[] Hash)
{
    public static ChainHead Start { get; } = new(0, new byte[32]);
}

/// <summary>Appends to the log of use inside the writer's transaction. Each entry's hash covers the entry before it and what is stored of its own,
/// under the municipality's audit key: it verifies without opening a single sealed value.</summary>
public sealed class AuditTrail
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly Vault vault;
    private readonly TimeProvider clock;

    private AuditTrail(DbConnection connection, DbTransaction transaction, Vault vault, TimeProvider clock, ChainHead head) =>
        (this.connection, this.transaction, this.vault, this.clock, Head) = (connection, transaction, vault, clock, head);

    public ChainHead Head { get; internal set; }

    internal static async Task<AuditTrail> Continue(DbConnection connection, DbTransaction transaction, Vault vault, TimeProvider clock)
    {
        await using var last = connection.Sql("SELECT sequence, hash FROM kernel_audit ORDER BY sequence DESC LIMIT 1", transaction);
        await using var row = await last.ExecuteReaderAsync();
        var head = await row.ReadAsync() ? new ChainHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : ChainHead.Start;
        return new AuditTrail(connection, transaction, vault, clock, head);
    }

    public async Task Append(AuditRow row)
    {
        var sequence = Head.Sequence + 1;
        var words = await AuditWords.For(row, sequence, connection, transaction, vault);
        var entry = new StoredEntry(
            sequence,
            AuditInstant.Write(clock.GetUtcNow()),
            row.UserId,
            row.Role,
            row.Action.ToString(),
            row.Subject?.ToString("N"),
            words?.Seal(row.Criterion, AuditWords.Criterion),
            row.Purpose,
            words?.Seal(row.StatedPurpose, AuditWords.StatedPurpose),
            row.Outcome,
            row.Opening?.ToString("N")
        );
        var hash = vault.ChainHash(entry.Chained(Head.Hash));
        await using var insert = connection.Sql(
            """
            INSERT INTO kernel_audit (sequence, at, user_id, role, action, subject_id, criterion, purpose, stated_purpose, outcome, opening_id, hash)
            VALUES (@sequence, @at, @user, @role, @action, @subject, @criterion, @purpose, @stated, @outcome, @opening, @hash)
            """,
            transaction
        );
        insert
            .With("@sequence", sequence)
            .With("@at", entry.At)
            .With("@user", entry.UserId)
            .With("@role", entry.Role)
            .With("@action", entry.Action);
        insert.With("@subject", entry.SubjectId).With("@criterion", entry.Criterion).With("@purpose", entry.Purpose);
        insert.With("@stated", entry.StatedPurpose).With("@outcome", entry.Outcome).With("@opening", entry.OpeningId).With("@hash", hash);
        await insert.ExecuteNonQueryAsync();
        Head = new ChainHead(sequence, hash);
    }
}

/// <summary>An entry as it lies in the table; <see cref="Chained"/> is what its hash is made of.</summary>
internal sealed record StoredEntry(
    long Sequence,
    string At,
    string UserId,
    string Role,
    string Action,
    string? SubjectId,
    byte[]? Criterion,
    string Purpose,
    byte[]? StatedPurpose,
    string Outcome,
    string? OpeningId
)
{
    public byte[] Chained(byte[] previous)
    {
        using var bytes = new MemoryStream(256);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(previous);
        writer.Write(Sequence);
        foreach (var text in (ReadOnlySpan<string?>)[At, UserId, Role, Action, SubjectId, Purpose, Outcome])
        {
            writer.Write(text is not null);
            writer.Write(text ?? "");
        }

        foreach (var sealedText in (ReadOnlySpan<byte[]?>)[Criterion, StatedPurpose])
        {
            writer.Write(sealedText?.Length ?? -1);
            writer.Write(sealedText ?? []);
        }

        // only where there is one: entries from before there were openings verify as they were written
        if (OpeningId is not null)
        {
            writer.Write(OpeningId);
        }

        writer.Flush();
        return bytes.ToArray();
    }
}
