using BarnetIMidten.Shared.Outbox.Webhooks;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>Where post goes: mail, the records system, or one of the webhooks.</summary>
internal sealed record Lane(DeliveryKind Kind, WebhookId? Webhook = null);

/// <summary>What is under way in one municipality. Each lane goes by itself, wave by wave, so that a receiver who is slow holds nobody else up.</summary>
/// <param name="due">The lanes in which something is due, the longest due first.</param>
/// <param name="wave">Delivers some of a lane.</param>
internal sealed class Lanes(Func<IReadOnlyList<Lane>> due, Func<Lane, CancellationToken, Task> wave, Action<Exception> tell)
{
    /// <summary>So many webhooks are told at once; each gives way after a wave. Mail and the records system always have room.</summary>
    private const int MostWebhooks = 4;
    private readonly Lock gate = new();
    private readonly Dictionary<Lane, Task> underWay = [];
    private bool hasFailed;

    /// <summary>Begins in each lane where something is due and nothing is under way. Nothing is begun once the server stops.</summary>
    public void Look(CancellationToken stopping)
    {
        try
        {
            lock (gate)
            {
                foreach (var lane in stopping.IsCancellationRequested ? [] : due())
                {
                    if (HasRoomFor(lane))
                    {
                        underWay[lane] = Task.Run(() => Go(lane, stopping), CancellationToken.None);
                    }
                }
            }
        }
        catch (Exception fault)
        {
            Fail(fault);
        }
    }

    /// <summary>When nothing is under way any more.</summary>
    public async Task Quiet()
    {
        while (UnderWay() is { Count: > 0 } tasks)
        {
            await Task.WhenAll(tasks);
        }
    }

    /// <summary>Whether something could not be looked for, taken or written down since this was last asked.</summary>
    public bool HadFault() => Interlocked.Exchange(ref hasFailed, false);

    private bool HasRoomFor(Lane lane) =>
        !underWay.ContainsKey(lane) && (lane.Webhook is null || underWay.Keys.Count(l => l.Webhook is not null) < MostWebhooks);

    private async Task Go(Lane lane, CancellationToken stopping)
    {
        var went = false;
        try
        {
            await wave(lane, stopping);
            went = true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // it had not begun
        }
        catch (Exception fault)
        {
            Fail(fault);
        }

        lock (gate)
        {
            underWay.Remove(lane);
        }

        if (went)
        {
            // what was put meanwhile, and what had no room; after a fault it waits for the next minute
            Look(stopping);
        }
    }

    private void Fail(Exception fault)
    {
        Interlocked.Exchange(ref hasFailed, true);
        tell(fault);
    }

    private List<Task> UnderWay()
    {
        lock (gate)
        {
            return [.. underWay.Values];
        }
    }
}
