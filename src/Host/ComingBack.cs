using BarnetIMidten.Shared.Cases;

namespace BarnetIMidten.Host;

/// <summary>Tries each minute whether a municipality that is withheld can be served after all, and makes it ready then as the start does: nobody needs to start the server anew.</summary>
internal sealed class ComingBack(IServiceScopeFactory scopes, Readying ready, TimeProvider clock, ILogger<ComingBack> log)
    : BackgroundService
{
    public async Task Look(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var back = await scope.ServiceProvider.GetRequiredService<ErasuresAnew>().WhereWithheld();
        await ready.CatchUp(await ready.LookThrough(back, stopping), stopping);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Recurring.Each(TimeSpan.FromMinutes(1), clock, log, () => Look(stoppingToken), stoppingToken);
}
