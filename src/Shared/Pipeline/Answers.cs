using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>The answers to requests that carried an <c>Idempotency-Key</c>, for 48 hours, sealed like everything else about families.
/// Kept in the transaction of the change itself: a repeated request is answered, never done twice.</summary>
internal sealed class Answers(TimeProvider clock)
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(48);

    public async Task<TOutcome?> Recall<TOutcome>(WriteTurn turn, Vault vault, Caller caller, RepeatableRequest asked)
        where TOutcome : class, IOutcome<TOutcome>
    {
        var id = IdOf(caller, asked.Key);
        await using var select = turn.Connection.Sql(
            "SELECT digest, answer FROM kernel_answer WHERE id = $id AND at >= $since",
            turn.Transaction
        );
        select.With("$id", id).With("$since", At(clock.GetUtcNow() - Memory));
        await using var row = await select.ExecuteReaderAsync();
        if (!await row.ReadAsync())
        {
            return null;
        }

        return asked.Digest.AsSpan().SequenceEqual((byte[])row.GetValue(0))
            ? TOutcome.Thaw(vault.Open((byte[])row.GetValue(1), "kernel_answer", "answer", Convert.ToHexString(id)))
            : TOutcome.Refuse(Refusal.Conflict("idempotency.key-reused"));
    }

    public async Task Remember(WriteTurn turn, Vault vault, Caller caller, RepeatableRequest asked, byte[] answer)
    {
        await using var forget = turn.Connection.Sql("DELETE FROM kernel_answer WHERE at < $since", turn.Transaction);
        await forget.With("$since", At(clock.GetUtcNow() - Memory)).ExecuteNonQueryAsync();
        var id = IdOf(caller, asked.Key);
        await using var insert = turn.Connection.Sql(
            "INSERT INTO kernel_answer (id, digest, answer, at) VALUES ($id, $digest, $answer, $at)",
            turn.Transaction
        );
        insert.With("$id", id).With("$digest", asked.Digest).With("$at", At(clock.GetUtcNow()));
        insert.With("$answer", vault.Seal(answer, "kernel_answer", "answer", Convert.ToHexString(id)));
        await insert.ExecuteNonQueryAsync();
    }

    private static byte[] IdOf(Caller caller, string key) => SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Id}\n{key}"));

    private static string At(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
