using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Host;

/// <summary>Opens the municipalities once the server listens, so that nobody's first request pays for migrations and keys, and looks whether one is damaged (promise 5).
/// Those who came first are served before the rest of <see cref="Readying"/> is done.
/// Whoever comes meanwhile is served all the same.</summary>
internal sealed class WarmUp(IHostApplicationLifetime lifetime, SystemRegister register, FirstQuestions questions, Readying ready)
    : BackgroundService
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
        var whole = await ready.LookThrough(all.Take(AtOnce), stoppingToken);
        await Task.Delay(Meanwhile, stoppingToken);
        await ready.CatchUp(whole, stoppingToken);
        foreach (var code in all.Skip(AtOnce))
        {
            await ready.CatchUp(await ready.LookThrough([code], stoppingToken), stoppingToken);
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
}
