using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>Shows the other municipalities what the sums of one have become, where it shares them.</summary>
internal sealed partial class SharingRound(IServiceScopeFactory scopes, Rounds rounds, ILogger<SharingRound> log)
{
    public Task Take(MunicipalityCode code, CancellationToken stopping) =>
        rounds.Run(
            code,
            Round.Sharing,
            () => scopes.AsSystem(code, new ShareSums.Command(), stopping),
            fault => CannotShare(fault, code),
            stopping
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "The sums of municipality {Code} are not shared as they stand")]
    private partial void CannotShare(Exception fault, MunicipalityCode code);
}
