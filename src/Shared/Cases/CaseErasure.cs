using System.Data.Common;
using System.Globalization;
using System.Text;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared.Cases;

/// <summary>Forgets a case whole, in the turn of whoever asks: what the rooms keep, what lies on desks, the kept answers, and the words of the log of use. The counts stay.
/// Before anybody is answered the write-ahead log is emptied and the erasure stands in the register outside the municipality's database (ADR 0018).</summary>
public sealed partial class CaseErasure(
    IEnumerable<ICasePart> parts,
    Session session,
    ErasureRegister register,
    TimeProvider clock,
    ILogger<CaseErasure> log
)
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
        if (trail.Unreadable > 0)
        {
            DidNotOpen(municipality, trail.Unreadable);
        }

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
    /// What asked for them is not done again when it is sent again. One that does not open may be among them, and is nobody's to read: it goes too.</summary>
    private async Task ForgetAnswers(WriteTurn turn, CaseTrail trail)
    {
        var about = new List<(byte[] Id, byte[] Digest)>();
        await using (var select = turn.Connection.Sql("SELECT id, answer, digest, subject_id FROM kernel_answer", turn.Transaction))
        {
            await using var rows = await select.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var id = (byte[])rows.GetValue(0);
                var subject = rows.IsDBNull(3) ? Guid.Empty : Guid.ParseExact(rows.GetString(3), "N");
                if (trail.Ids.Contains(subject) || IsAbout(trail, id, (byte[])rows.GetValue(1)))
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

    private bool IsAbout(CaseTrail trail, byte[] id, byte[] answer)
    {
        try
        {
            return trail.IsAbout(Encoding.UTF8.GetString(session.Vault.Open(answer, "kernel_answer", "answer", Convert.ToHexString(id))));
        }
        catch (SealBrokenException)
        {
            trail.FoundUnreadable(1);
            return true;
        }
    }

    /// <summary>The keys of what was searched for or stated, by whoever it may have been for, and of words that open to nobody any more. The entries themselves stand, and verify.</summary>
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
                if (MayBeFor(trail, rows))
                {
                    about.Add(rows.GetInt64(0));
                }
            }
        }

        foreach (var sequence in about)
        {
            await using var delete = turn.Connection.Sql("DELETE FROM kernel_audit_key WHERE sequence = @sequence", turn.Transaction);
            await delete.With("@sequence", sequence).ExecuteNonQueryAsync();
        }
    }

    private bool MayBeFor(CaseTrail trail, DbDataReader row)
    {
        var (sequence, key) = (row.GetInt64(0), Bytes(row, 3));
        try
        {
            var criterion = AuditWords.Open(session.Vault, sequence, AuditWords.Criterion, Bytes(row, 1), key);
            var stated = AuditWords.Open(session.Vault, sequence, AuditWords.StatedPurpose, Bytes(row, 2), key);
            return trail.MayBeFor(criterion ?? "") || trail.MayBeFor(stated ?? "");
        }
        catch (SealBrokenException)
        {
            trail.FoundUnreadable(1);
            return true;
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

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A case of municipality {Code} was erased, and {Count} sealed values in which it was looked for do not open. Kept answers, words of the log of use and what was said of "
            + "erasures are destroyed among them; other rows are as they were: restore beside, compare, decide"
    )]
    private partial void DidNotOpen(MunicipalityCode code, int count);
}
