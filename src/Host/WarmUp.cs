using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Host;

/// <summary>Opens the municipalities once the server listens, so that nobody's first request pays for migrations, keys and the mapper's models.
/// Whoever comes meanwhile is served all the same.</summary>
internal sealed partial class WarmUp(
    IHostApplicationLifetime lifetime,
    SystemRegister register,
    Municipalities municipalities,
    IServiceScopeFactory scopes,
    ILogger<WarmUp> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await Listening(stoppingToken))
        {
            return;
        }

        var models = false;
        foreach (var (code, _) in register.All())
        {
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                _ = municipalities.Open(code);
                models = models || await AskEveryRoom(code, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                CannotOpen(fault, code);
            }
        }
    }

    /// <summary>False when the server stops before it listens.</summary>
    private async Task<bool> Listening(CancellationToken stopping)
    {
        // not on the server's own thread: it would hear its first caller only when all is warm
        var listens = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(() => listens.TrySetResult(true));
        await using var stopped = stopping.Register(() => listens.TrySetResult(false));
        return await listens.Task;
    }

    /// <summary>One small question to each room, for nobody.</summary>
    private async Task<bool> AskEveryRoom(MunicipalityCode code, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rooms = scope.ServiceProvider;
        rooms.GetRequiredService<CallContext>().Caller = Caller.SystemIn(code);
        await rooms.GetRequiredService<IProgrammes>().InForceOn(rooms.GetRequiredService<DanishClock>().Today, stopping);
        await rooms.GetRequiredService<IStaff>().ActivePedagogues(stopping);
        await rooms.GetRequiredService<IReferrals>().Find(default, stopping);
        await rooms.GetRequiredService<IScreenings>().Of(default, stopping);
        await rooms.GetRequiredService<ICourses>().Loads(stopping);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Municipality {Code} cannot be opened")]
    private partial void CannotOpen(Exception fault, MunicipalityCode code);
}
