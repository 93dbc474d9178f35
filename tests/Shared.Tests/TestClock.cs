namespace BarnetIMidten.Shared.Tests;

/// <summary>Time stands until the test lets it pass.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 5, 21, 11, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;
}
