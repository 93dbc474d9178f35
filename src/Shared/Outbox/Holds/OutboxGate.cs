using System.Data.Common;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>Whether post may leave the municipality of this message.</summary>
internal sealed class OutboxGate(KernelDb db, Session session, TimeProvider clock)
{
    /// <summary>The same, for whoever looks without a message: <c>@mark</c> is that of the place in which it is asked.</summary>
    public const string Shut =
        "(EXISTS (SELECT 1 FROM kernel_outbox_hold WHERE ended_at IS NULL) OR EXISTS (SELECT 1 FROM kernel_outbox_home WHERE mark <> @mark))";

    /// <summary>Null where nothing is held.</summary>
    public Task<Hold?> Hold(CancellationToken cancellation) => db.Holds.FirstOrDefaultAsync(h => h.EndedAt == null, cancellation);

    /// <summary>Whether something may leave now.</summary>
    public async Task<bool> IsOpen(CancellationToken cancellation) =>
        await Hold(cancellation) is null
        && (
            Whereabouts.MarkOf(session.Store.Database, session.Connection) is not { } mark
            || await db.OutboxHomes.FirstOrDefaultAsync(cancellation) is not { } home
            || home.Mark.AsSpan().SequenceEqual(mark)
        );

    /// <summary>It is at home where it lies. Where that was elsewhere until now it was copied, held or not, and holds.</summary>
    /// <returns>Whether it was elsewhere.</returns>
    public async Task<bool> MoveIn(CancellationToken cancellation)
    {
        var home = await db.OutboxHomes.FirstOrDefaultAsync(cancellation);
        if (
            Whereabouts.MarkOf(session.Store.Database, session.Connection) is not { } mark
            || home?.Mark.AsSpan().SequenceEqual(mark) is true
        )
        {
            return false;
        }

        if (home is null)
        {
            db.Add(new OutboxHome { Mark = mark });
            await db.SaveChangesAsync(cancellation);
            return false;
        }

        home.Mark = mark;
        await Close(HoldReason.Copied, words: null, cancellation);
        return true;
    }

    /// <summary>From now on nothing leaves. What is held already stays held as it was, unless it was copied since.</summary>
    /// <param name="words">Why, as whoever asked for it wrote.</param>
    public async Task Close(HoldReason reason, string? words, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await Hold(cancellation) is not { } held)
        {
            db.Add(
                new Hold
                {
                    Since = now.ToUnixTimeMilliseconds(),
                    Reason = reason,
                    Cut = now.ToUnixTimeMilliseconds(),
                    Words = words,
                }
            );
        }
        else if (reason == HoldReason.Copied)
        {
            held.WasCopied(now);
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>In a database that was moved by the house itself from where it was at home: whoever serves it next is its home. A copy stays one.</summary>
    /// <param name="mark">Of where it was.</param>
    public static void MoveHome(DbConnection moved, DbTransaction whole, byte[]? mark)
    {
        using var former = moved.Sql("DELETE FROM kernel_outbox_home WHERE mark = @mark", whole);
        former.With("@mark", mark ?? []).ExecuteNonQuery();
    }

    /// <summary>In a database that nobody serves yet: what was put until the cut may have left after it.</summary>
    public static void CloseAfterRestore(DbConnection restored, DateTimeOffset cut, DateTimeOffset now)
    {
        using var whole = restored.BeginTransaction();
        // what a backup knows of its home is of the file that was backed up
        using var earlier = restored.Sql("DELETE FROM kernel_outbox_hold WHERE ended_at IS NULL; DELETE FROM kernel_outbox_home", whole);
        earlier.ExecuteNonQuery();
        using var insert = restored.Sql("INSERT INTO kernel_outbox_hold (since, reason, cut) VALUES (@since, @reason, @cut)", whole);
        insert.With("@since", now.ToUnixTimeMilliseconds()).With("@reason", nameof(HoldReason.Restored));
        insert.With("@cut", cut.ToUnixTimeMilliseconds()).ExecuteNonQuery();
        whole.Commit();
    }
}
