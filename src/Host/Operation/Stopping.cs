using System.Globalization;
using BarnetIMidten.Shared;

namespace BarnetIMidten.Host.Operation;

/// <summary>How the server ends when it is told to (SIGTERM): <c>/health/ready</c> says no from that moment, and whoever still comes is asked to come again;
/// after <c>Stop:PauseSeconds</c>, in which a load balancer may notice, nobody is listened to, and what is under way has <c>Stop:FinishSeconds</c> to end.</summary>
internal sealed class Stopping(IConfiguration configuration, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    private const int UsualPause = 0;
    private const int UsualFinish = 30;

    /// <summary>For as long as this no new request is taken, and the process is still there.</summary>
    public TimeSpan Pause { get; } = TimeSpan.FromSeconds(configuration.Whole("Stop:PauseSeconds", UsualPause));

    public bool HasBegun => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <exception cref="InvalidOperationException">A number is below zero, or none; or a webhook is waited for until nobody is left to write down what it said.</exception>
    public static TimeSpan InAll(IConfiguration configuration)
    {
        var finish = configuration.Whole("Stop:FinishSeconds", UsualFinish);
        return
            int.TryParse(configuration["Webhooks:Seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var webhook)
            && webhook >= finish
            ? throw new InvalidOperationException($"Webhooks:Seconds must be less than Stop:FinishSeconds ({finish}), and not '{webhook}'")
            : TimeSpan.FromSeconds(configuration.Whole("Stop:PauseSeconds", UsualPause) + finish);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) =>
        Pause > TimeSpan.Zero ? Task.Delay(Pause, cancellationToken) : Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
