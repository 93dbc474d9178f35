using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Testing;

/// <summary>The day that a program in a process of its own goes by: it knows no clock of a test, and the machine's own day is another late in the evening.</summary>
public static class Denmark
{
    public static DateOnly Today => new DanishClock(TimeProvider.System).Today;
}
