using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>Lets the planned turns of a municipality's switches be told. Where that fails it is done again a minute later.</summary>
internal sealed partial class TurnsRound(
    ITurnAgenda agenda,
    IServiceScopeFactory scopes,
    Rounds rounds,
    TimeProvider clock,
    ILogger<TurnsRound> log
)
{
    public Task Take(MunicipalityCode code, CancellationToken stopping) =>
        rounds.Run(
            code,
            Round.Turns,
            () => scopes.AsSystem(code, new TakeTurns.Command(), stopping),
            fault =>
            {
                agenda.Note(code, clock.GetUtcNow());
                CannotTake(fault, code);
            },
            stopping
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "The planned turns of municipality {Code} are not told yet")]
    private partial void CannotTake(Exception fault, MunicipalityCode code);
}
