using System.Collections.Concurrent;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Data;

/// <summary>Versions that have been read once in this process. A version never changes, so it need never be read again;
/// which versions there are is not kept here, so one that was taken back is simply not asked for.</summary>
internal sealed class KnownVersions
{
    private readonly ConcurrentDictionary<ProgrammeVersionId, ProgrammeVersion> known = new();

    public bool TryGet(ProgrammeVersionId id, out ProgrammeVersion? version) => known.TryGetValue(id, out version);

    public ProgrammeVersion Keep(ProgrammeVersion version) => known.GetOrAdd(version.Id, version);
}

/// <summary>The municipality's versions as this message sees them. The line (ids and days, a few short rows) is read once for each message through the message's
/// own connection: a change under way sees what it wrote itself, nobody else does, and a version put in force by another process is seen at once.</summary>
internal sealed class VersionsInTime(Lazy<ProgrammesDb> db, KnownVersions known)
{
    private static readonly Func<ProgrammesDb, IAsyncEnumerable<VersionPoint>> Points = Compiled.Query(
        (ProgrammesDb db) => db.Versions.Select(v => new VersionPoint(v.Id, v.EffectiveFrom, v.Key))
    );

    private VersionLine? line;

    public async Task<VersionLine> Line(CancellationToken cancellation) =>
        line ??= new VersionLine(await Points(db.Value).ToListAsync(cancellation));

    /// <summary>A version that something of the municipality's own is pinned to: what was read once need not be looked for again.</summary>
    public async Task<ProgrammeVersion?> Pinned(ProgrammeVersionId id, CancellationToken cancellation) =>
        known.TryGet(id, out var version) ? version : await Find(id, cancellation);

    /// <summary>Null if the municipality has no such version.</summary>
    public async Task<ProgrammeVersion?> Find(ProgrammeVersionId id, CancellationToken cancellation)
    {
        if (!(await Line(cancellation)).Holds(id))
        {
            return null;
        }

        return known.TryGet(id, out var version)
            ? version
            : known.Keep(await db.Value.Versions.AsNoTracking().Where(v => v.Id == id).Select(v => v.Rules).SingleAsync(cancellation));
    }

    /// <summary>The refusal of a version from a day that has one already.</summary>
    public async Task<Refusal?> Taken(DateOnly day, CancellationToken cancellation) =>
        (await Line(cancellation)).IsTaken(day) ? Refusal.Conflict("programme.date-taken", day).At("effectiveFrom") : null;

    /// <summary>Puts a version in force from its day; refused if that day has one.</summary>
    public async Task<Result<ProgrammeVersionId>> Add(StoredVersion version, CancellationToken cancellation)
    {
        if (await Taken(version.EffectiveFrom, cancellation) is { } taken)
        {
            return taken;
        }

        db.Value.Versions.Add(version);
        await db.Value.SaveChangesAsync(cancellation);
        line = null;
        return version.Id;
    }
}
