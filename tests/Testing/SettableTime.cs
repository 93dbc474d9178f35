namespace BarnetIMidten.Testing;

/// <summary>A clock that stands where the test puts it: noon in Copenhagen of a day. What is to happen once, after a time, happens when the test lets that
/// time pass; what happens again and again goes by the machine's clock, so that a test is not met by the house's daily work.</summary>
public sealed class SettableTime(DateOnly day) : TimeProvider
{
    private readonly Lock telling = new();
    private readonly HashSet<Once> waiting = [];
    private DateTimeOffset now = Noon(day);

    public DateOnly Today
    {
        set => Go(Noon(value));
    }

    public void Pass(TimeSpan time) => Go(now + time);

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        var once = new Once(this, () => callback(state));
        once.Change(dueTime, period);
        return once;
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(11, 0), TimeSpan.Zero);

    private void Go(DateTimeOffset to)
    {
        List<Once> due;
        lock (telling)
        {
            now = to;
            due = [.. waiting.Where(w => w.Due <= to).OrderBy(w => w.Due)];
            waiting.ExceptWith(due);
        }

        due.ForEach(w => w.Happen());
    }

    /// <summary>Something that is to happen once.</summary>
    private sealed class Once(SettableTime time, Action happen) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Happen() => happen();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.telling)
            {
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    time.waiting.Remove(this);
                }
                else
                {
                    Due = time.now + dueTime;
                    time.waiting.Add(this);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (time.telling)
            {
                time.waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
