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
        await Listening(stoppingToken);
        var models = false;
        foreach (var (code, _) in register.All())
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                _ = municipalities.Open(code);
                models = models || await AskEveryRoom(code, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                CannotOpen(fault, code);
            }
        }
    }

    private async Task Listening(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
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
