using System.Runtime.ExceptionServices;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Host;

/// <summary>Opens the municipalities once the server listens, so that nobody's first request pays for migrations, keys and the mapper's models, and looks whether
/// one is damaged (promise 5); counts what no sum holds yet, takes the turns that were planned, shows what is shared, and checks a sample of the sums.
/// Whoever comes meanwhile is served all the same.</summary>
internal sealed partial class WarmUp(
    IHostApplicationLifetime lifetime,
    SystemRegister register,
    Municipalities municipalities,
    IServiceScopeFactory scopes,
    Rounds rounds,
    SumsRound sums,
    ILogger<WarmUp> log
) : BackgroundService
{
    /// <summary>So many are opened at once; where there are more, the rest wait until whoever comes first has been served.</summary>
    private const int AtOnce = 3;
    private static readonly TimeSpan Meanwhile = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await Listening(stoppingToken))
        {
            return;
        }

        var models = false;
        foreach (var (n, (code, _)) in register.All().Index())
        {
            if (n == AtOnce)
            {
                await Task.Delay(Meanwhile, stoppingToken);
            }

            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await LookThrough(code, stoppingToken);
                models = models || await AskEveryRoom(code, stoppingToken);
                await CountEarlierCourses(code, stoppingToken);
                await scopes.AsSystem(code, new TakeTurns.Command(), stoppingToken);
                await scopes.AsSystem(code, new ShareSums.Command(), stoppingToken);
                await sums.Take(code, CheckSums.Depth.Sample, stoppingToken);
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

    /// <summary>What it finds is told by whoever opens the municipality.</summary>
    private async Task LookThrough(MunicipalityCode code, CancellationToken stopping)
    {
        Exception? found = null;
        await rounds.Run(code, Round.LookThrough, () => municipalities.LookThrough(code, stopping), fault => found = fault, stopping);
        if (found is not null)
        {
            ExceptionDispatchInfo.Throw(found);
        }
    }

    private async Task CountEarlierCourses(MunicipalityCode code, CancellationToken stopping)
    {
        var left = true;
        while (left && !stopping.IsCancellationRequested)
        {
            var counted = await scopes.AsSystem(code, new CountEarlier.Command(), stopping);
            left = counted.Refusal is null && counted.Value.IsLeft;
        }
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
