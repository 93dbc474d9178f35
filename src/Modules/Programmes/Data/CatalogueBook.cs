using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Data;

/// <summary>The lists of the caller's municipality as this message sees them. How many changes there are is asked once for each message, on its own connection;
/// only where that is not what the process knows are they read.</summary>
internal sealed class CatalogueBook(Lazy<ProgrammesDb> db, KnownCatalogues known, Session session, CallContext call, DanishClock clock)
{
    private CatalogueLists? seen;

    public async Task<CatalogueLists> Lists() => seen ??= await Look();

    /// <summary>Takes the steps, if there are any; the lists as they are then.</summary>
    public async Task<CatalogueLists> Take(IReadOnlyList<CatalogueStep> steps, string? note, CancellationToken cancellation)
    {
        var before = await Lists();
        if (steps.Count == 0)
        {
            return before;
        }

        foreach (var (i, step) in steps.Index())
        {
            db.Value.CatalogueChanges.Add(CatalogueChange.Of(before.Last + i + 1, step, note, call.Known.Id, clock.Now));
        }

        await db.Value.SaveChangesAsync(cancellation);
        var (municipality, after) = (call.Known.Municipality, before.With(steps));
        session.WhenKept(() => known.Keep(municipality, after));
        return seen = after;
    }

    /// <summary>What the municipality has made of the lists, to be taken elsewhere.</summary>
    public async Task<OwnCatalogue> Own() => OwnCatalogue.Of(await Lists(), known.Ours);

    /// <summary>Puts in what was taken from elsewhere, or the same again: what is there already leaves no row.</summary>
    public async Task<Result<CatalogueLists>> PutIn(OwnCatalogue taken, string? note, CancellationToken cancellation) =>
        TakingIn.Steps(await Lists(), taken, call.Known.Municipality).Refuses(out var steps) is { } refusal
            ? refusal
            : await Take(steps, note, cancellation);

    private async Task<CatalogueLists> Look()
    {
        var there = known.In(call.Known.Municipality);
        if (there.Last == await KnownCatalogues.LastIn(session.Connection, session.Transaction))
        {
            return there;
        }

        var lists = known.Read(session.Connection, session.Transaction);
        if (!session.Writing)
        {
            known.Keep(call.Known.Municipality, lists);
        }

        return lists;
    }
}
