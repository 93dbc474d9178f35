using System.Collections.Concurrent;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>Which municipalities have just put something, so that it leaves at once. It may know too little, as what another process puts, or put before this
/// one began: that is found when all are looked through.</summary>
internal sealed class OutboxAgenda : IDisposable
{
    private readonly ConcurrentDictionary<MunicipalityCode, byte> put = new();
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring(MunicipalityCode municipality)
    {
        put[municipality] = 0;
        lock (bell)
        {
            if (bell.CurrentCount == 0)
            {
                bell.Release();
            }
        }
    }

    public IReadOnlyList<MunicipalityCode> TakeAll() => [.. put.Keys.Where(code => put.TryRemove(code, out _))];

    /// <summary>Until somebody puts something, or the time is over.</summary>
    public Task<bool> Wait(TimeSpan most, CancellationToken stopping) => bell.WaitAsync(most, stopping);

    public void Dispose() => bell.Dispose();
}
