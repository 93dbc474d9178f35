using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>Looks whether all that was erased in a municipality is off the disk too, takes over what another process left undone, and tells where it stays: the family was told that it is gone.</summary>
internal sealed partial class WipeRound(Municipalities municipalities, Rounds rounds, TimeProvider clock, ILogger<WipeRound> log)
{
    /// <summary>A wipe takes seconds, of a large database minutes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public Task Take(MunicipalityCode code, CancellationToken stopping) =>
        rounds.Run(code, Round.Wipe, () => Look(code), fault => CannotTell(fault, code), stopping);

    private async Task<RoundOutcome> Look(MunicipalityCode code)
    {
        var store = municipalities.Open(code);
        if (await store.SeeToWipe() is not { } since || clock.GetUtcNow() - since < Longest)
        {
            return RoundOutcome.Done;
        }

        IsLeft(store.WipeFault, code, since);
        return RoundOutcome.Wrong;
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "What was erased from municipality {Code} at {Since} is gone from its tables, and still to be wiped off the disk: something reads it without end, "
            + "or it fails as is told here. It is tried again and again"
    )]
    private partial void IsLeft(Exception? fault, MunicipalityCode code, DateTimeOffset since);

    [LoggerMessage(Level = LogLevel.Error, Message = "Whether all that was erased from municipality {Code} is off the disk cannot be told")]
    private partial void CannotTell(Exception fault, MunicipalityCode code);
}
