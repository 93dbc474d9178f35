using System.Globalization;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Audit;

/// <summary>How often something was done, and when last, as it was in Denmark.</summary>
public sealed record Times(string Purpose, int Count, DateTimeOffset Last);

/// <summary>A rotation of the data keys. <paramref name="EndedAt"/> is null of one that has not come to its end.</summary>
/// <param name="Resealed">How many values were sealed anew.</param>
/// <param name="Destroyed">How many old keys are gone.</param>
public sealed record Rotation(int Key, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long Resealed, int Destroyed);

/// <summary>When the chain of the log of use was last walked from the pages, and whether every entry followed from the one before.</summary>
public sealed record ChainWalk(DateTimeOffset At, bool Verified);

/// <summary>What the log of use and the keys tell an auditor: instants and counts, and no content.</summary>
public sealed class TrustRecord
{
    /// <summary>The purpose under which a walk through the chain stands in the log itself.</summary>
    public const string Walk = "purpose.audit-verify";

    /// <summary>The outcome of one that met an entry which does not follow from the one before.</summary>
    public const string Broken = "chain.broken";
    private readonly KernelDb db;

    internal TrustRecord(KernelDb db) => this.db = db;

    /// <summary>When each user last signed in, by her id as it is stored.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastSignIns(CancellationToken cancellation)
    {
        var last = await Of(AuditAction.SignIn)
            .Where(e => e.Outcome == "ok")
            .GroupBy(e => e.UserId)
            .Select(user => new { User = user.Key, At = user.Max(e => e.At) })
            .ToListAsync(cancellation);
        return last.ToDictionary(s => s.User, s => At(s.At!), StringComparer.Ordinal);
    }

    /// <summary>What was handed out, by purpose.</summary>
    public async Task<IReadOnlyList<Times>> Exports(CancellationToken cancellation)
    {
        var times = await Of(AuditAction.Export)
            .Where(e => e.Purpose != Walk)
            .GroupBy(e => e.Purpose)
            .Select(purpose => new
            {
                Purpose = purpose.Key,
                Count = purpose.Count(),
                Last = purpose.Max(e => e.At),
            })
            .ToListAsync(cancellation);
        return [.. times.Select(t => new Times(t.Purpose, t.Count, At(t.Last!))).OrderByDescending(t => t.Last)];
    }

    /// <summary>The instants of the erasures, the latest first.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> Erasures(CancellationToken cancellation)
    {
        var instants = await db.Erased.Select(e => e.At).ToListAsync(cancellation);
        return [.. instants.Select(At).OrderDescending()];
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Rotation>> Rotations(CancellationToken cancellation)
    {
        var rotations = await db.Rotations.OrderByDescending(r => r.Key).ToListAsync(cancellation);
        return rotations.ConvertAll(r => new Rotation(
            r.Key,
            At(r.StartedAt),
            r.EndedAt is null ? null : At(r.EndedAt),
            r.Resealed,
            r.Destroyed
        ));
    }

    /// <summary>Null where nobody has walked through the chain from the pages yet.</summary>
    public async Task<ChainWalk?> LastWalk(CancellationToken cancellation)
    {
        var walks = new List<ChainWalk>();
        foreach (var ended in (AuditAction[])[AuditAction.Export, AuditAction.Refused])
        {
            var last = await Of(ended)
                .Where(e => e.Purpose == Walk && (e.Outcome == "ok" || e.Outcome == Broken))
                .OrderByDescending(e => e.At)
                .Select(e => e.At)
                .FirstOrDefaultAsync(cancellation);
            if (last is not null)
            {
                walks.Add(new ChainWalk(At(last), ended == AuditAction.Export));
            }
        }

        return walks.MaxBy(w => w.At);
    }

    private IQueryable<KernelDb.AuditRecord> Of(AuditAction action)
    {
        var word = action.ToString();
        return db.Audit.Where(e => e.Action == word);
    }

    private static DateTimeOffset At(string stored) =>
        DanishClock.InDenmark(DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
