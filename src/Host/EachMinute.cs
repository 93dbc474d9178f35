using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>Looks each minute whether a planned turn of a switch has come, in the municipalities that are known to have one. The flags need it not:
/// they are read as of now. Those who react to a turn do. What was planned before this process began <see cref="WarmUp"/> finds.</summary>
internal sealed partial class EachMinute(
    ITurnAgenda agenda,
    IServiceScopeFactory scopes,
    Rounds rounds,
    TimeProvider clock,
    ILogger<EachMinute> log
) : BackgroundService
{
    /// <summary>One that cannot be opened keeps no other from its turn, and is asked again a minute later.</summary>
    public async Task TakeDue(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        foreach (var code in agenda.Due(now))
        {
            await rounds.Run(
                code,
                Round.Turns,
                () => scopes.AsSystem(code, new TakeTurns.Command(), stopping),
                fault =>
                {
                    agenda.Note(code, now);
                    CannotTake(fault, code);
                },
                stopping
            );
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Recurring.Each(TimeSpan.FromMinutes(1), clock, log, () => TakeDue(stoppingToken), stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The planned turns of municipality {Code} are not told yet")]
    private partial void CannotTake(Exception fault, MunicipalityCode code);
}
