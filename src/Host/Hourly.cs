using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Backups;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>What is done once an hour in each municipality, behind everybody's back. One that cannot be opened keeps no other from its turn.</summary>
internal sealed partial class Hourly(
    SystemRegister register,
    Backups backups,
    Rounds rounds,
    SharingRound sharing,
    SumsRound sums,
    WipeRound wipes,
    TimeProvider clock,
    ILogger<Hourly> log
) : BackgroundService
{
    /// <summary>Behind the start: a server that is started often takes its backups too.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Recurring.Each(TimeSpan.FromHours(1), clock, log, () => Everywhere(stoppingToken), stoppingToken, First);

    public async Task Everywhere(CancellationToken stopping)
    {
        foreach (var (code, _) in register.All())
        {
            await Go(code, stopping);
        }
    }

    private async Task Go(MunicipalityCode code, CancellationToken stopping)
    {
        await sharing.Take(code, stopping);
        await sums.Take(code, CheckSums.Depth.WhatIsDue, stopping);
        await rounds.Run(code, Round.Backup, () => backups.TakeIfDue(code, stopping), f => CannotBackUp(f, code), stopping);
        await wipes.Take(code, stopping);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No backup of municipality {Code} could be taken")]
    private partial void CannotBackUp(Exception fault, MunicipalityCode code);
}
