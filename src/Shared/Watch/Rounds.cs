using System.Collections.Concurrent;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Watch;

/// <summary>Work that the server does by itself in a municipality.</summary>
public enum Round
{
    LookThrough,
    Sums,
    Sharing,
    Backup,
    Turns,
    Post,
    Reminders,

    /// <summary>Whether all that was erased is off the disk.</summary>
    Wipe,
}

public enum RoundOutcome
{
    Done,

    /// <summary>It was done, and found something that is not as it should be.</summary>
    Wrong,

    /// <summary>It could not be done; it is tried again at its next turn.</summary>
    Failed,
}

public sealed record RoundEnd(Round Round, DateTimeOffset At, RoundOutcome Outcome);

/// <summary>How the work behind everybody's back went when it was last done, since the server started. Kept in memory: a page of the front asks it each time.</summary>
public sealed class Rounds(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(MunicipalityCode, Round), RoundEnd> last = new();

    /// <summary>One that fails is told and noted, and keeps no other from its turn.</summary>
    public async Task Run(
        MunicipalityCode code,
        Round round,
        Func<Task<RoundOutcome>> act,
        Action<Exception> tell,
        CancellationToken stopping
    )
    {
        try
        {
            Note(code, round, await act());
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            Note(code, round, RoundOutcome.Failed);
            tell(fault);
        }
    }

    /// <inheritdoc cref="Run(MunicipalityCode, Round, Func{Task{RoundOutcome}}, Action{Exception}, CancellationToken)"/>
    public Task Run(MunicipalityCode code, Round round, Func<Task> act, Action<Exception> tell, CancellationToken stopping) =>
        Run(
            code,
            round,
            async () =>
            {
                await act();
                return RoundOutcome.Done;
            },
            tell,
            stopping
        );

    /// <summary>Of this municipality alone, in the order in which they are named.</summary>
    public IReadOnlyList<RoundEnd> Of(MunicipalityCode code) =>
        [.. Enum.GetValues<Round>().Select(round => last.GetValueOrDefault((code, round))).OfType<RoundEnd>()];

    private void Note(MunicipalityCode code, Round round, RoundOutcome outcome)
    {
        last[(code, round)] = new RoundEnd(round, DanishClock.InDenmark(clock.GetUtcNow()), outcome);
        Pulse.Ran(round, outcome);
    }
}
