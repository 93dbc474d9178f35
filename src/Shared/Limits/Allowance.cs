namespace BarnetIMidten.Shared.Limits;

/// <summary>So many within a while, for each key, by the house's own clock. It remembers at most <see cref="MostKeys"/> keys: a flood of addresses
/// costs no more memory than that, and makes it forget those that are furthest from their limit.</summary>
public sealed class Allowance(int most, TimeSpan window, TimeProvider clock)
{
    public const int MostKeys = 10_000;
    private readonly Lock turn = new();
    private readonly Dictionary<string, Window> windows = new(StringComparer.Ordinal);

    /// <summary>How many keys it remembers.</summary>
    public int Keys
    {
        get
        {
            lock (turn)
            {
                return windows.Count;
            }
        }
    }

    /// <summary>How long the key must wait; null when it need not.</summary>
    public TimeSpan? Wait(string key)
    {
        lock (turn)
        {
            return Running(key) is { } running && running.Count >= most ? running.Began + window - clock.GetUtcNow() : null;
        }
    }

    /// <summary>Counts one. False when that was one too many, and it was not counted.</summary>
    public bool Take(string key)
    {
        lock (turn)
        {
            var running = Running(key) ?? Begin(key);
            if (running.Count >= most)
            {
                return false;
            }

            running.Count++;
            return true;
        }
    }

    /// <summary>True the first time that it is asked in a window: a flood is told of once, and not at every drop.</summary>
    public bool IsFirstNo(string key)
    {
        lock (turn)
        {
            return Running(key) is { IsTold: false } running && (running.IsTold = true);
        }
    }

    private Window? Running(string key) =>
        windows.TryGetValue(key, out var found) && clock.GetUtcNow() < found.Began + window ? found : null;

    private Window Begin(string key)
    {
        if (windows.Count >= MostKeys && !windows.ContainsKey(key))
        {
            Forget();
        }

        return windows[key] = new Window { Began = clock.GetUtcNow() };
    }

    /// <summary>What has run out; and if that is not half, the smallest counts.</summary>
    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var key in windows.Where(w => now >= w.Value.Began + window).Select(w => w.Key).ToList())
        {
            windows.Remove(key);
        }

        foreach (var key in windows.OrderBy(w => w.Value.Count).Take(windows.Count - (MostKeys / 2)).Select(w => w.Key).ToList())
        {
            windows.Remove(key);
        }
    }

    private sealed class Window
    {
        public required DateTimeOffset Began { get; init; }
        public int Count { get; set; }
        public bool IsTold { get; set; }
    }
}
