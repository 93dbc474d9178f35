using System.Collections.Concurrent;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The municipalities that nobody is served from yet: what must be done there before could not be done. They keep no other from being served.</summary>
internal sealed partial class Withheld(ILogger<Withheld> log)
{
    private readonly ConcurrentDictionary<MunicipalityCode, Exception> because = new();

    /// <summary>Whoever does what must be done first gets in, on the writer's thread too.</summary>
    private readonly AsyncLocal<bool> isFirst = new();

    public IReadOnlyList<MunicipalityCode> All => [.. because.Keys];

    public bool Holds(MunicipalityCode code) => because.ContainsKey(code);

    /// <exception cref="StorageUnavailableException">It is withheld.</exception>
    /// <exception cref="DatabaseDamagedException">It is, for its database is damaged.</exception>
    public void Expect(MunicipalityCode code)
    {
        if (because.TryGetValue(code, out var fault) && !isFirst.Value)
        {
            throw IsDamage(fault) ? new DatabaseDamagedException(code, fault.Message, fault) : new StorageUnavailableException(fault);
        }
    }

    /// <summary>Does what must be done before anybody is served from a municipality. Where it fails the municipality is withheld until it has been done.</summary>
    /// <returns>Whether it is served from now on.</returns>
    public async Task<bool> First(MunicipalityCode code, Func<Task> act)
    {
        isFirst.Value = true;
        try
        {
            await act();
        }
        catch (Exception fault)
        {
            Withhold(code, fault);
            return false;
        }

        because.TryRemove(code, out _);
        return true;
    }

    private void Withhold(MunicipalityCode code, Exception fault)
    {
        if (!because.ContainsKey(code))
        {
            IsWithheld(fault, code);
            if (IsDamage(fault))
            {
                Pulse.Damaged();
            }
        }

        because[code] = fault;
    }

    private static bool IsDamage(Exception fault) => StorageUnavailableException.In(fault) == StorageTrouble.Damaged;

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Municipality {Code} is not served: whether something that was erased lies in it again could not be seen to. "
            + "The others are served, and it is tried again each minute"
    )]
    private partial void IsWithheld(Exception fault, MunicipalityCode code);
}
