using System.Data.Common;
using System.Globalization;
using System.Text;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Cases;

/// <summary>Forgets a case whole, in the turn of whoever asks: what the rooms keep, what lies on desks, the kept answers, and the words of the log of use. The counts stay.
/// Before anybody is answered the write-ahead log is emptied and the erasure stands in the register outside the municipality's database (ADR 0018).</summary>
public sealed class CaseErasure(IEnumerable<ICasePart> parts, Session session, ErasureRegister register, TimeProvider clock)
{
    public async Task Erase(ReferralId referral, CancellationToken cancellation)
    {
        var (turn, trail) = (session.Turn, await parts.TrailOf(referral, cancellation));
        foreach (var part in parts)
        {
            await part.Forget(referral, trail, cancellation);
        }

        foreach (var id in trail.Ids)
        {
            await ForgetById(turn, id);
        }

        await ForgetAnswers(turn, trail);
        await ForgetWords(turn, trail);
        await Remember(turn, referral, trail);
        var municipality = session.Store.Code;
        turn.WhenKept(() => register.Add(municipality, referral, clock.GetUtcNow()));
        turn.WriteAnew();
    }

    private static async Task ForgetById(WriteTurn turn, Guid id)
    {
        await using var delete = turn.Connection.Sql(
            "DELETE FROM kernel_audit_key WHERE sequence IN (SELECT sequence FROM kernel_audit WHERE subject_id = @id)",
            turn.Transaction
        );
        await delete.With("@id", id.ToString("N")).ExecuteNonQueryAsync();
    }

    /// <summary>Answers about the case, and those to others that hold something of it: a home's, with the visit of a sibling.
    /// What asked for them is not done again when it is sent again.</summary>
    private async Task ForgetAnswers(WriteTurn turn, CaseTrail trail)
    {
        var about = new List<(byte[] Id, byte[] Digest)>();
        await using (var select = turn.Connection.Sql("SELECT id, answer, digest, subject_id FROM kernel_answer", turn.Transaction))
        {
            await using var rows = await select.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var id = (byte[])rows.GetValue(0);
                var answer = session.Vault.Open((byte[])rows.GetValue(1), "kernel_answer", "answer", Convert.ToHexString(id));
                var subject = rows.IsDBNull(3) ? Guid.Empty : Guid.ParseExact(rows.GetString(3), "N");
                if (trail.Ids.Contains(subject) || trail.IsAbout(Encoding.UTF8.GetString(answer)))
                {
                    about.Add((id, (byte[])rows.GetValue(2)));
                }
            }
        }

        foreach (var (id, digest) in about)
        {
            await Answers.Erase(turn, session.Vault, id, digest);
        }
    }

    /// <summary>The keys of what was searched for or stated, by whoever it may have been for. The entries themselves stand, and verify.</summary>
    private async Task ForgetWords(WriteTurn turn, CaseTrail trail)
    {
        var about = new List<long>();
        await using (
            var select = turn.Connection.Sql(
                "SELECT a.sequence, a.criterion, a.stated_purpose, k.wrapped FROM kernel_audit_key k JOIN kernel_audit a ON a.sequence = k.sequence",
                turn.Transaction
            )
        )
        {
            await using var rows = await select.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var (sequence, key) = (rows.GetInt64(0), Bytes(rows, 3));
                var criterion = AuditWords.Open(session.Vault, sequence, AuditWords.Criterion, Bytes(rows, 1), key);
                var stated = AuditWords.Open(session.Vault, sequence, AuditWords.StatedPurpose, Bytes(rows, 2), key);
                if (trail.MayBeFor(criterion ?? "") || trail.MayBeFor(stated ?? ""))
                {
                    about.Add(sequence);
                }
            }
        }

        foreach (var sequence in about)
        {
            await using var delete = turn.Connection.Sql("DELETE FROM kernel_audit_key WHERE sequence = @sequence", turn.Transaction);
            await delete.With("@sequence", sequence).ExecuteNonQueryAsync();
        }
    }

    /// <summary>The counts, and that it is done: by that a restored backup is known to be from before.</summary>
    private async Task Remember(WriteTurn turn, ReferralId referral, CaseTrail trail)
    {
        foreach (var (figure, year, word, n) in trail.Counts)
        {
            await using var count = turn.Connection.Sql(
                "INSERT INTO kernel_remains (figure, year, word, n) VALUES (@figure, @year, @word, @n) "
                    + "ON CONFLICT (figure, year, word) DO UPDATE SET n = kernel_remains.n + excluded.n",
                turn.Transaction
            );
            await count.With("@figure", figure).With("@year", year).With("@word", word).With("@n", n).ExecuteNonQueryAsync();
        }

        await using var done = turn.Connection.Sql(
            "INSERT INTO kernel_erased (referral_id, at) VALUES (@referral, @at) ON CONFLICT DO NOTHING",
            turn.Transaction
        );
        var now = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await done.With("@referral", referral.ToString()).With("@at", now).ExecuteNonQueryAsync();
    }

    private static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : (byte[])row.GetValue(column);
}
