using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Data;

/// <summary>How the municipality's switches were last thrown, as this message sees it: read through its own connection, like the line of versions.</summary>
internal sealed class SwitchBoard(ProgrammesDb db)
{
    private Dictionary<Feature, LastThrow>? last;

    public async Task<LastThrow?> LastOf(Feature feature, CancellationToken cancellation)
    {
        last ??= await Read(cancellation);
        return last.GetValueOrDefault(feature);
    }

    public async Task Throw(Func<long, SwitchThrow> thrown, CancellationToken cancellation)
    {
        var before = await db.Throws.MaxAsync(t => (long?)t.Id, cancellation) ?? 0;
        db.Throws.Add(thrown(before + 1));
        await db.SaveChangesAsync(cancellation);
        last = null;
    }

    private Task<Dictionary<Feature, LastThrow>> Read(CancellationToken cancellation) =>
        db
            .Throws.Where(t => t.Id == db.Throws.Where(o => o.Feature == t.Feature).Max(o => o.Id))
            .Select(t => new
            {
                t.Feature,
                t.Enabled,
                t.UnderKey,
            })
            .ToDictionaryAsync(t => t.Feature, t => new LastThrow(t.Enabled, t.UnderKey), cancellation);
}
