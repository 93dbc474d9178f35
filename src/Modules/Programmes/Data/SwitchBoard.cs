using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Data;

/// <summary>How the municipality's switches were thrown and will be, as this message sees them: read through its own connection, like the line of versions.
/// A planned turn counts from its instant, whether or not anybody has written it among the throws.</summary>
internal sealed class SwitchBoard(ProgrammesDb db, VersionsInTime versions, DanishClock clock)
{
    private SwitchTurns? turns;

    public async Task<SwitchTurns> Turns(CancellationToken cancellation) =>
        turns ??= new SwitchTurns(await Thrown(cancellation), await Planned(cancellation));

    public async Task<LastThrow?> LastOf(Feature feature, CancellationToken cancellation) =>
        (await Turns(cancellation)).LastOf(feature, clock.Now, await versions.Line(cancellation));

    public async Task Throw(Func<long, SwitchThrow> thrown, CancellationToken cancellation)
    {
        var before = await db.Throws.MaxAsync(t => (long?)t.Id, cancellation) ?? 0;
        db.Throws.Add(thrown(before + 1));
        await db.SaveChangesAsync(cancellation);
        turns = null;
    }

    public async Task Save(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        turns = null;
    }

    private Task<Dictionary<Feature, LastThrow>> Thrown(CancellationToken cancellation) =>
        db
            .Throws.Where(t => t.Id == db.Throws.Where(o => o.Feature == t.Feature).Max(o => o.Id))
            .Select(t => new
            {
                t.Feature,
                t.Enabled,
                t.UnderKey,
            })
            .ToDictionaryAsync(t => t.Feature, t => new LastThrow(t.Enabled, t.UnderKey), cancellation);

    private Task<List<PlannedTurn>> Planned(CancellationToken cancellation) =>
        db.Plans.Standing().Select(p => new PlannedTurn(p.Feature, p.At, p.Enabled)).ToListAsync(cancellation);
}

internal static class PlanReading
{
    /// <summary>Neither called off nor written among the throws.</summary>
    public static IQueryable<SwitchPlan> Standing(this IQueryable<SwitchPlan> plans) =>
        plans.Where(p => p.CalledOffAt == null && p.Throw == null);
}
