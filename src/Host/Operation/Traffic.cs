namespace BarnetIMidten.Host.Operation;

/// <summary>Requests and faults by the minute of the last hour.</summary>
internal sealed class Traffic(TimeProvider clock)
{
    private const int Hour = 60;
    private readonly Minute[] minutes = [.. Enumerable.Range(0, Hour + 1).Select(_ => new Minute())];

    /// <param name="isFault">Ours: answered with a status of 500 or above.</param>
    public void Count(bool isFault)
    {
        var now = Now;
        minutes[now % minutes.Length].Count(now, isFault);
    }

    /// <summary>The last whole minute.</summary>
    public (long Requests, long Faults) LastMinute => Sum(Now - 1, Now - 1);

    /// <summary>The last whole hour, by the minute.</summary>
    public (long Requests, long Faults) LastHour => Sum(Now - Hour, Now - 1);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds() / Hour;

    private (long Requests, long Faults) Sum(long from, long to)
    {
        var within = minutes.Select(m => m.Read()).Where(m => m.At >= from && m.At <= to).ToList();
        return (within.Sum(m => m.Requests), within.Sum(m => m.Faults));
    }

    private sealed class Minute
    {
        private readonly Lock whole = new();
        private long at;
        private long requests;
        private long faults;

        public void Count(long now, bool isFault)
        {
            lock (whole)
            {
                if (at != now)
                {
                    (at, requests, faults) = (now, 0, 0);
                }

                requests++;
                faults += isFault ? 1 : 0;
            }
        }

        public (long At, long Requests, long Faults) Read()
        {
            lock (whole)
            {
                return (at, requests, faults);
            }
        }
    }
}
