using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>Checks the sums of a municipality's reports, and tells what is wrong. Wrong sums keep nobody from work: they are figures of figures, and can be counted anew.</summary>
internal sealed partial class SumsRound(IServiceScopeFactory scopes, Rounds rounds, ILogger<SumsRound> log)
{
    public Task Take(MunicipalityCode code, CheckSums.Depth depth, CancellationToken stopping) =>
        rounds.Run(
            code,
            Round.Sums,
            async () =>
            {
                var found = await scopes.AsSystem(code, new CheckSums.Query(depth), stopping);
                if (!found.AreSound)
                {
                    AreWrong(code, found.Report.Wrong.Count);
                }

                return found.AreSound ? RoundOutcome.Done : RoundOutcome.Wrong;
            },
            fault => CannotCheck(fault, code),
            stopping
        );

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The sums of municipality {Code} are not what its cases add up to: {Count} differ among those looked at now. It is served all the same. "
            + "Name them: sums verify --municipality {Code}. Put them right: sums rebuild --municipality {Code}"
    )]
    private partial void AreWrong(MunicipalityCode code, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sums of municipality {Code} could not be checked")]
    private partial void CannotCheck(Exception fault, MunicipalityCode code);
}
