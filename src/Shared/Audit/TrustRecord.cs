using System.Globalization;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Backups;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Audit;

/// <summary>How often something was done, and when last, as it was in Denmark.</summary>
public sealed record Times(string Purpose, int Count, DateTimeOffset Last);

/// <summary>A rotation of the data keys. <paramref name="EndedAt"/> is null of one that has not come to its end.</summary>
/// <param name="Resealed">How many values were sealed anew.</param>
/// <param name="Destroyed">How many old keys are gone.</param>
public sealed record Rotation(int Key, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long Resealed, int Destroyed);

/// <summary>When something was last checked as a whole, and whether it was as it should be.</summary>
public sealed record Verification(DateTimeOffset At, bool Verified);

/// <summary>What the log of use and the keys tell an auditor: instants and counts, and no content.</summary>
public sealed class TrustRecord
{
    /// <summary>The purpose under which a walk through the chain stands in the log itself.</summary>
    public const string Walk = "purpose.audit-verify";

    /// <summary>The outcome of one that met an entry which does not follow from the one before.</summary>
    public const string Broken = "chain.broken";

    /// <summary>The purpose under which a recount of the reports' sums stands in the log.</summary>
    public const string Sums = "purpose.sums-verify";

    /// <summary>The outcome of one that found a sum which is not what it should be.</summary>
    public const string SumsWrong = "sums.wrong";
    private readonly KernelDb db;

    internal TrustRecord(KernelDb db) => this.db = db;

    /// <summary>When each user last signed in, by her id as it is stored.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastSignIns(CancellationToken cancellation)
    {
        var last = await Of(AuditAction.SignIn)
            .Where(e => e.Outcome == AuditRow.Done)
            .GroupBy(e => e.UserId)
            .Select(user => new { User = user.Key, At = user.Max(e => e.At) })
            .ToListAsync(cancellation);
        return last.ToDictionary(s => s.User, s => At(s.At!), StringComparer.Ordinal);
    }

    /// <summary>What was handed out, by purpose.</summary>
    public async Task<IReadOnlyList<Times>> Exports(CancellationToken cancellation)
    {
        var times = await Of(AuditAction.Export)
            .Where(e => e.Purpose != Walk && e.Purpose != Backups.Purpose)
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

    /// <summary>When the municipality was backed up, each found whole; null where it never was.</summary>
    public async Task<Times?> BackedUp(CancellationToken cancellation)
    {
        var taken = Of(AuditAction.Export).Where(e => e.Purpose == Backups.Purpose);
        return await taken.MaxAsync(e => e.At, cancellation) is { } last
            ? new Times(Backups.Purpose, await taken.CountAsync(cancellation), At(last))
            : null;
    }

    /// <summary>When a backup took the database's place, the latest first.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> Restores(CancellationToken cancellation)
    {
        var restored = Of(AuditAction.Change).Where(e => e.Purpose == Restoring.Purpose);
        return [.. (await restored.Select(e => e.At).ToListAsync(cancellation)).Select(At).OrderDescending()];
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
    public Task<Verification?> LastWalk(CancellationToken cancellation) => Last(Walk, AuditAction.Export, Broken, cancellation);

    /// <summary>When all sums of the reports were last recounted, or some of them found wrong; null where neither has been yet.</summary>
    public Task<Verification?> LastSums(CancellationToken cancellation) => Last(Sums, AuditAction.Read, SumsWrong, cancellation);

    private async Task<Verification?> Last(string purpose, AuditAction done, string broken, CancellationToken cancellation)
    {
        var found = new List<Verification>();
        foreach (var ended in (AuditAction[])[done, AuditAction.Refused])
        {
            var last = await Of(ended)
                .Where(e => e.Purpose == purpose && (e.Outcome == AuditRow.Done || e.Outcome == broken))
                .OrderByDescending(e => e.At)
                .Select(e => e.At)
                .FirstOrDefaultAsync(cancellation);
            if (last is not null)
            {
                found.Add(new Verification(At(last), ended == done));
            }
        }

        return found.MaxBy(w => w.At);
    }

    private IQueryable<KernelDb.AuditRecord> Of(AuditAction action)
    {
        var word = action.ToString();
        return db.Audit.Where(e => e.Action == word);
    }

    private static DateTimeOffset At(string stored) =>
        DanishClock.InDenmark(DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
