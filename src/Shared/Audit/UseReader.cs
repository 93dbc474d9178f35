using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Audit;

/// <summary>Which part of the log of use is asked for; null asks for all. Days are days in Denmark, both included.</summary>
/// <param name="Subjects">As they are stored, 32 hexadecimal digits; anything else matches nothing. So does <paramref name="User"/>.</param>
public sealed record UseFilter(
    DateOnly? From = null,
    DateOnly? To = null,
    IReadOnlyList<string>? Subjects = null,
    string? User = null,
    AuditAction? Action = null
);

/// <summary>An entry of the log of use, opened.</summary>
/// <param name="Role">As the contract spells it; so is <paramref name="Action"/>.</param>
/// <param name="Purpose">The route's own: a key of the phrasebook.</param>
/// <param name="StatedPurpose">What the caller stated beside it (<c>X-Purpose</c>).</param>
/// <param name="Outcome"><c>ok</c>, or the code of a refusal.</param>
/// <param name="Opening">The break-glass opening under which it was done.</param>
public sealed record UseEntry(
    long Sequence,
    DateTimeOffset At,
    string UserId,
    string Role,
    string Action,
    Guid? Subject,
    string? Criterion,
    string Purpose,
    string? StatedPurpose,
    string Outcome,
    byte[] Hash,
    Guid? Opening
);

/// <summary>Reads the log of use for those who look through it. Whoever asks leaves a row herself.</summary>
public sealed class UseReader
{
    private readonly KernelDb db;
    private readonly Session session;

    internal UseReader(KernelDb db, Session session) => (this.db, this.session) = (db, session);

    /// <summary>The latest first. Rows that are passed over are counted along an index and not read.</summary>
    public async Task<(IReadOnlyList<UseEntry> Entries, int Total)> Page(
        UseFilter filter,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var asked = Asked(filter);
        var total = await asked.CountAsync(cancellation);
        var shown = await LatestFirst(asked).Skip(skip).Take(take).Select(e => e.Sequence).ToArrayAsync(cancellation);
        return ([.. (await These(shown, cancellation)).Reverse()], total);
    }

    /// <summary>Entries by their numbers, in that order.</summary>
    public Task<IReadOnlyList<UseEntry>> These(long[] sequences, CancellationToken cancellation) =>
        Read(db.Audit.Where(e => sequences.Contains(e.Sequence)), cancellation);

    /// <summary>Everything that was done with any of these cases, the earliest first.</summary>
    public Task<IReadOnlyList<UseEntry>> About(IEnumerable<Guid> subjects, CancellationToken cancellation)
    {
        string[] ids = [.. subjects.Select(EntityId.Text)];
        return Read(db.Audit.Where(e => ids.Contains(e.SubjectId)), cancellation);
    }

    /// <summary>Everything that was done under any of these break-glass openings, the earliest first.</summary>
    public Task<IReadOnlyList<UseEntry>> Under(IEnumerable<Guid> openings, CancellationToken cancellation)
    {
        string[] ids = [.. openings.Select(EntityId.Text)];
        return Read(db.Audit.Where(e => e.OpeningId != null && ids.Contains(e.OpeningId)), cancellation);
    }

    /// <summary>The first and the last number of what was done in a span of days; null where nothing was.</summary>
    public async Task<(long First, long Last)?> Span(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var asked = Asked(new UseFilter(from, to));
        var last = await LatestFirst(asked).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellation);
        var first = await asked.OrderBy(e => e.At).ThenBy(e => e.Sequence).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellation);
        return first is { } a && last is { } b ? (a, b) : null;
    }

    /// <summary>Where the chain ends now.</summary>
    public async Task<ChainHead> Head(CancellationToken cancellation)
    {
        var last = await db
            .Audit.OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash })
            .FirstOrDefaultAsync(cancellation);
        return last is null ? ChainHead.Start : new ChainHead(last.Sequence, last.Hash);
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, byte by byte.")]
    private IQueryable<KernelDb.AuditRecord> Asked(UseFilter filter)
    {
        IQueryable<KernelDb.AuditRecord> asked = db.Audit;
        if (filter.From is { } from)
        {
            var begins = MidnightOf(from);
            asked = asked.Where(e => string.Compare(e.At, begins) >= 0);
        }

        if (filter.To is { } to)
        {
            var ends = MidnightOf(to.AddDays(1));
            asked = asked.Where(e => string.Compare(e.At, ends) < 0);
        }

        asked = filter.Subjects switch
        {
            null => asked,
            // one alone is shown along the index, and not put in order first
            [var one] => asked.Where(e => e.SubjectId == one),
            var several => asked.Where(e => several.Contains(e.SubjectId)),
        };
        asked = filter.User is { } user ? asked.Where(e => e.UserId == user) : asked;
        var action = filter.Action?.ToString();
        return action is null ? asked : asked.Where(e => e.Action == action);
    }

    private static IQueryable<KernelDb.AuditRecord> LatestFirst(IQueryable<KernelDb.AuditRecord> some) =>
        some.OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence);

    private async Task<IReadOnlyList<UseEntry>> Read(IQueryable<KernelDb.AuditRecord> some, CancellationToken cancellation) =>
        (
            await some.OrderBy(e => e.Sequence)
                .Select(e => new WithKey(e, db.AuditKeys.FirstOrDefault(k => k.Sequence == e.Sequence)!.Wrapped))
                .ToListAsync(cancellation)
        ).ConvertAll(e => Opened(e.Entry, e.Key));

    private UseEntry Opened(KernelDb.AuditRecord entry, byte[]? key) =>
        new(
            entry.Sequence,
            AuditInstant.Read(entry.At),
            entry.UserId,
            Word.Spelt(entry.Role),
            Word.Spelt(entry.Action),
            entry.SubjectId is null ? null : Guid.ParseExact(entry.SubjectId, "N"),
            AuditWords.Open(session.Vault, entry.Sequence, AuditWords.Criterion, entry.Criterion, key),
            entry.Purpose,
            AuditWords.Open(session.Vault, entry.Sequence, AuditWords.StatedPurpose, entry.StatedPurpose, key),
            entry.Outcome,
            entry.Hash,
            entry.OpeningId is null ? null : Guid.ParseExact(entry.OpeningId, "N")
        );

    private static string MidnightOf(DateOnly day) => AuditInstant.Write(DanishClock.At(day, TimeOnly.MinValue));

    /// <summary>An entry, and the key of its words; null where it has none, or it was destroyed.</summary>
    private sealed record WithKey(KernelDb.AuditRecord Entry, byte[]? Key);
}
