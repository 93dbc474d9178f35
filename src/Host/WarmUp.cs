using System.Runtime.ExceptionServices;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>Opens the municipalities once the server listens, so that nobody's first request pays for migrations and keys, and looks whether one is damaged (promise 5).
/// When those who came first have been served it counts what no sum holds yet, takes the turns that were planned, shows what is shared, and checks a sample of the sums.
/// Whoever comes meanwhile is served all the same.</summary>
internal sealed partial class WarmUp(
    IHostApplicationLifetime lifetime,
    SystemRegister register,
    Municipalities municipalities,
    IServiceScopeFactory scopes,
    FirstQuestions questions,
    Rounds rounds,
    SumsRound sums,
    WipeRound wipes,
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

        await questions.Answered();
        var all = register.All().Select(m => m.Code).ToList();
        var whole = await Each(all.Take(AtOnce), LookThrough, stoppingToken);
        await Task.Delay(Meanwhile, stoppingToken);
        await Each(whole, CatchUp, stoppingToken);
        foreach (var code in all.Skip(AtOnce))
        {
            await Each(await Each([code], LookThrough, stoppingToken), CatchUp, stoppingToken);
        }
    }

    /// <returns>Those with which it could be done; of the others it is logged why not.</returns>
    private async Task<List<MunicipalityCode>> Each(
        IEnumerable<MunicipalityCode> codes,
        Func<MunicipalityCode, CancellationToken, Task> what,
        CancellationToken stopping
    )
    {
        var done = new List<MunicipalityCode>();
        foreach (var code in codes)
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                await what(code, stopping);
                done.Add(code);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                CannotOpen(fault, code);
            }
        }

        return done;
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

        if (municipalities.Open(code).Warning() is { } warning)
        {
            Warns(code, warning);
        }
    }

    private async Task CatchUp(MunicipalityCode code, CancellationToken stopping)
    {
        await CountEarlier.All(scopes, code, stopping);
        await scopes.AsSystem(code, new TakeTurns.Command(), stopping);
        await scopes.AsSystem(code, new ShareSums.Command(), stopping);
        await sums.Take(code, CheckSums.Depth.Sample, stopping);
        await wipes.Take(code, stopping);
        register.KeepPlace(code);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Municipality {Code} cannot be opened")]
    private partial void CannotOpen(Exception fault, MunicipalityCode code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Municipality {Code}: {Warning}")]
    private partial void Warns(MunicipalityCode code, string warning);
}
