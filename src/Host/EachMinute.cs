using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Host;

/// <summary>Looks each minute whether a planned turn of a switch has come, in the municipalities that are known to have one. The flags need it not:
/// they are read as of now. Those who react to a turn do. What was planned before this process began <see cref="WarmUp"/> finds.</summary>
internal sealed class EachMinute(ITurnAgenda agenda, TurnsRound turns, TimeProvider clock, ILogger<EachMinute> log) : BackgroundService
{
    public async Task TakeDue(CancellationToken stopping)
    {
        foreach (var code in agenda.TakeDue(clock.GetUtcNow()))
        {
            await turns.Take(code, stopping);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Recurring.Each(TimeSpan.FromMinutes(1), clock, log, () => TakeDue(stoppingToken), stoppingToken);
}
