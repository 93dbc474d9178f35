using System.Runtime.ExceptionServices;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Host;

/// <summary>What is done once in each municipality that is served from now on. One with which it cannot be done keeps no other from it.</summary>
internal sealed partial class Readying(
    SystemRegister register,
    Municipalities municipalities,
    IServiceScopeFactory scopes,
    Rounds rounds,
    TurnsRound turns,
    SharingRound sharing,
    SumsRound sums,
    WipeRound wipes,
    ILogger<Readying> log
)
{
    /// <summary>Opens them, and looks whether one is damaged (promise 5).</summary>
    /// <returns>Those that are whole.</returns>
    public Task<List<MunicipalityCode>> LookThrough(IEnumerable<MunicipalityCode> codes, CancellationToken stopping) =>
        Each(codes, LookThrough, CannotOpen, stopping);

    /// <summary>Counts what no sum holds yet, takes the turns that were planned, shows what is shared, checks a sample of the sums, and wipes what is still to be wiped.</summary>
    public Task CatchUp(IEnumerable<MunicipalityCode> codes, CancellationToken stopping) => Each(codes, CatchUp, CannotCatchUp, stopping);

    /// <returns>Those with which it could be done; of the others it is logged why not.</returns>
    private static async Task<List<MunicipalityCode>> Each(
        IEnumerable<MunicipalityCode> codes,
        Func<MunicipalityCode, CancellationToken, Task> what,
        Action<Exception, MunicipalityCode> tell,
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
                tell(fault, code);
            }
        }

        return done;
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
        await turns.Take(code, stopping);
        await sharing.Take(code, stopping);
        await sums.Take(code, CheckSums.Depth.Sample, stopping);
        await wipes.Take(code, stopping);
        register.KeepPlace(code);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Municipality {Code} cannot be opened")]
    private partial void CannotOpen(Exception fault, MunicipalityCode code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Municipality {Code} is served, but not all that was left undone in it could be done")]
    private partial void CannotCatchUp(Exception fault, MunicipalityCode code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Municipality {Code}: {Warning}")]
    private partial void Warns(MunicipalityCode code, string warning);
}
