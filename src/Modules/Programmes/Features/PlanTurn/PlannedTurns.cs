using System.Collections.Concurrent;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.PlanTurn;

/// <summary>Writes down what has come into force, oldest first. Called before any other throw, so that the last throw is always the last turn.</summary>
internal sealed class PlannedTurns(ProgrammesDb db, SwitchBoard board, VersionsInTime versions, Facts facts, DanishClock clock)
    : IPlannedTurns
{
    public async Task<TurnsTaken> TakeEffect(CancellationToken cancellation)
    {
        var (now, line) = (clock.Now, await versions.Line(cancellation));
        var standing = (await db.Plans.Standing().ToListAsync(cancellation)).OrderBy(p => p.At).ToList();
        var due = standing.TakeWhile(p => p.At <= now).ToList();
        foreach (var plan in due)
        {
            await board.Throw(id => plan.Becomes(id, SwitchTurns.KeyAt(plan.At, line)), cancellation);
            await facts.Tell(new FeatureThrown(plan.Feature), cancellation);
        }

        return new TurnsTaken(due.Count, standing.Skip(due.Count).FirstOrDefault()?.At);
    }
}

internal sealed class TurnAgenda : ITurnAgenda
{
    private readonly ConcurrentDictionary<MunicipalityCode, DateTimeOffset> next = new();

    public void Note(MunicipalityCode municipality, DateTimeOffset at) =>
        next.AddOrUpdate(municipality, at, (_, known) => known < at ? known : at);

    public IReadOnlyList<MunicipalityCode> TakeDue(DateTimeOffset now) =>
        [.. next.Where(n => n.Value <= now).Where(n => next.TryRemove(n)).Select(n => n.Key)];
}
