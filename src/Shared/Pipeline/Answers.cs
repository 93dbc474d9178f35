using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>An answer that was given before, and whom it was about.</summary>
internal sealed record Remembered<TOutcome>(TOutcome Outcome, Guid? Subject);

/// <summary>The answers to requests that carried an <c>Idempotency-Key</c>, for 48 hours, sealed like everything else about families.
/// Kept in the transaction of the change itself: a repeated request is answered, never done twice.</summary>
internal sealed class Answers(TimeProvider clock)
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(48);

    /// <summary>When a mark of an erased answer is forgotten: never.</summary>
    private const string Never = "9999-12-31T23:59:59Z";

    public static Refusal KeyReused { get; } = Refusal.Conflict("idempotency.key-reused");

    /// <summary>What the request once made was erased: it is not made anew.</summary>
    public static Refusal Erased { get; } = Refusal.Conflict("idempotency.erased");

    /// <summary>Whether the key was used before, for a request that was not this one.</summary>
    public async Task<bool> AreForAnother(MunicipalityStore store, Caller caller, RepeatableRequest asked)
    {
        await using var connection = store.OpenForReading();
        await using var select = Select(connection, transaction: null, caller, asked);
        await using var row = await select.ExecuteReaderAsync();
        return await row.ReadAsync() && !IsFor(row, asked);
    }

    public async Task<Remembered<TOutcome>?> Recall<TOutcome>(WriteTurn turn, Vault vault, Caller caller, RepeatableRequest asked)
        where TOutcome : class, IOutcome<TOutcome> =>
        await Read<TOutcome>(turn, vault, caller, asked)
        ?? (await IsErased(turn, vault, caller, asked) ? new(TOutcome.Refuse(Erased), Subject: null) : null);

    private async Task<Remembered<TOutcome>?> Read<TOutcome>(WriteTurn turn, Vault vault, Caller caller, RepeatableRequest asked)
        where TOutcome : class, IOutcome<TOutcome>
    {
        await using var select = Select(turn.Connection, turn.Transaction, caller, asked);
        await using var row = await select.ExecuteReaderAsync();
        if (!await row.ReadAsync())
        {
            return null;
        }

        var place = Convert.ToHexString(IdOf(caller, asked.Key));
        return IsFor(row, asked)
            ? new(TOutcome.Thaw(vault.Open((byte[])row.GetValue(1), "kernel_answer", "answer", place)), SubjectOf(row))
            : new(TOutcome.Refuse(KeyReused), Subject: null);
    }

    public async Task Remember<TOutcome>(WriteTurn turn, Vault vault, Caller caller, RepeatableRequest asked, Remembered<TOutcome> answer)
        where TOutcome : class, IOutcome<TOutcome>
    {
        await using var forget = turn.Connection.Sql("DELETE FROM kernel_answer WHERE at < @since", turn.Transaction);
        await forget.With("@since", At(clock.GetUtcNow() - Memory)).ExecuteNonQueryAsync();
        var id = IdOf(caller, asked.Key);
        await using var insert = turn.Connection.Sql(
            "INSERT INTO kernel_answer (id, digest, answer, subject_id, at) VALUES (@id, @digest, @answer, @subject, @at)",
            turn.Transaction
        );
        insert.With("@id", id).With("@digest", asked.Digest).With("@subject", answer.Subject?.ToString("N"));
        insert.With("@answer", vault.Seal(answer.Outcome.Freeze(), "kernel_answer", "answer", Convert.ToHexString(id)));
        await insert.With("@at", At(clock.GetUtcNow())).ExecuteNonQueryAsync();
    }

    /// <summary>Forgets what was answered, and keeps that it was asked: as a keyed hash of the request, which tells nobody anything who does not send it again.</summary>
    public static async Task Erase(WriteTurn turn, Vault vault, byte[] id, byte[] digest)
    {
        await using var delete = turn.Connection.Sql("DELETE FROM kernel_answer WHERE id = @id", turn.Transaction);
        await delete.With("@id", id).ExecuteNonQueryAsync();
        var mark = MarkOf(vault, id, digest);
        await using var insert = turn.Connection.Sql(
            "INSERT INTO kernel_answer (id, digest, answer, at) VALUES (@mark, @mark, @nothing, @at) ON CONFLICT DO NOTHING",
            turn.Transaction
        );
        insert.With("@mark", mark).With("@nothing", vault.Seal([], "kernel_answer", "answer", Convert.ToHexString(mark)));
        await insert.With("@at", Never).ExecuteNonQueryAsync();
    }

    private static async Task<bool> IsErased(WriteTurn turn, Vault vault, Caller caller, RepeatableRequest asked)
    {
        await using var select = turn.Connection.Sql("SELECT 1 FROM kernel_answer WHERE id = @mark", turn.Transaction);
        return await select.With("@mark", MarkOf(vault, IdOf(caller, asked.Key), asked.Digest)).ExecuteScalarAsync() is not null;
    }

    private static byte[] MarkOf(Vault vault, byte[] id, byte[] digest) =>
        vault.Index("erased-request", Convert.ToHexString(id) + Convert.ToHexString(digest));

    private DbCommand Select(DbConnection connection, DbTransaction? transaction, Caller caller, RepeatableRequest asked) =>
        connection
            .Sql("SELECT digest, answer, subject_id FROM kernel_answer WHERE id = @id AND at >= @since", transaction)
            .With("@id", IdOf(caller, asked.Key))
            .With("@since", At(clock.GetUtcNow() - Memory));

    private static bool IsFor(DbDataReader row, RepeatableRequest asked) => asked.Digest.AsSpan().SequenceEqual((byte[])row.GetValue(0));

    private static Guid? SubjectOf(DbDataReader row) => row.IsDBNull(2) ? null : Guid.ParseExact(row.GetString(2), "N");

    private static byte[] IdOf(Caller caller, string key) => SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Id}\n{key}"));

    private static string At(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
