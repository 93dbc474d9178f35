using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Data;

/// <summary>How business cases are found.</summary>
internal static class CaseReading
{
    public static async Task<Result<BusinessCase>> Case(this EconomyDb db, BusinessCaseId id, CancellationToken cancellation) =>
        await db.Cases.FirstOrDefaultAsync(c => c.Id == id, cancellation) is { } found ? found : Refusal.NotFound;

    /// <summary>The same, as long as it is what the caller last saw.</summary>
    public static async Task<Result<BusinessCase>> Unchanged(
        this EconomyDb db,
        BusinessCaseId id,
        CallContext call,
        CancellationToken cancellation
    ) =>
        (await db.Case(id, cancellation)).Refuses(out var found) is { } no ? no
        : call.Unchanged(found.Version) is { } stale ? stale
        : found;

    /// <summary>The same, and no newer version has taken its place.</summary>
    public static async Task<Result<BusinessCase>> Current(
        this EconomyDb db,
        BusinessCaseId id,
        CallContext call,
        CancellationToken cancellation
    ) =>
        (await db.Unchanged(id, call, cancellation)).Refuses(out var found) is { } no ? no
        : found.Status == CaseStatus.Replaced ? Refusal.Conflict("business-case.replaced")
        : found;

    /// <summary>What was entered for one year, as this version sees it; nothing where nothing was.</summary>
    public static async Task<ActualsKept> ActualsSeenBy(this EconomyDb db, BusinessCase of, int year, CancellationToken cancellation) =>
        (await db.Actuals.FirstOrDefaultAsync(a => a.Origin == of.Origin && a.Year == year, cancellation))?.Within(of.Plan).Kept
        ?? ActualsKept.None;

    /// <summary>What was entered, as this version sees it: its own years and lines.</summary>
    public static async Task<IReadOnlyList<YearActuals>> ActualsSeenBy(
        this EconomyDb db,
        BusinessCase of,
        CancellationToken cancellation
    ) => [.. (await db.ActualsOf(of, cancellation)).Where(a => of.Plan.Holds(a.Year)).Select(a => a.Within(of.Plan))];

    /// <summary>All that was entered on any version.</summary>
    public static Task<List<YearActuals>> ActualsOf(this EconomyDb db, BusinessCase of, CancellationToken cancellation) =>
        db.Actuals.Where(a => a.Origin == of.Origin).OrderBy(a => a.Year).ToListAsync(cancellation);

    /// <summary>Of lines of versions, the one that stands: the approved, or a first draft. By its first version.</summary>
    public static async Task<IReadOnlyDictionary<BusinessCaseId, BusinessCase>> Standing(
        this EconomyDb db,
        IReadOnlyCollection<BusinessCaseId> origins,
        CancellationToken cancellation
    ) =>
        (await db.Cases.Where(c => origins.Contains(c.Origin) && c.Status != CaseStatus.Replaced).ToListAsync(cancellation))
            .GroupBy(c => c.Origin)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Status == CaseStatus.Approved).First());

    public static async Task<BusinessCase> Standing(this EconomyDb db, BusinessCase of, CancellationToken cancellation) =>
        (await db.Standing([of.Origin], cancellation))[of.Origin];

    public static async Task<PriceIndex> PriceIndex(this EconomyDb db, CancellationToken cancellation) =>
        new(await db.Index.ToDictionaryAsync(i => i.Year, i => i.Kept.Percent, cancellation));
}
