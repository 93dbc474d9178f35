using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>Every ten minutes, which is how soon »at once« is: has the users of each municipality told what waits for them.</summary>
internal sealed partial class Reminding(
    SystemRegister register,
    IReminders reminders,
    Rounds rounds,
    TimeProvider clock,
    ILogger<Reminding> log
) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    /// <summary>One that cannot be opened keeps no other from its turn; that somebody could not be told is wrong.</summary>
    public async Task GoRound(CancellationToken stopping)
    {
        foreach (var (code, _) in register.All())
        {
            await rounds.Run(
                code,
                Round.Reminders,
                async () => await reminders.Go(code, stopping) == 0 ? RoundOutcome.Done : RoundOutcome.Wrong,
                fault => CannotRemind(fault, code),
                stopping
            );
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Recurring.Each(Often, clock, log, () => GoRound(stoppingToken), stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The users of municipality {Code} are not reminded; it is tried again in ten minutes")]
    private partial void CannotRemind(Exception fault, MunicipalityCode code);
}
