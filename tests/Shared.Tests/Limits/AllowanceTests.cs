using System.Globalization;
using BarnetIMidten.Shared.Limits;

namespace BarnetIMidten.Shared.Tests.Limits;

public sealed class AllowanceTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly TestClock clock = new();

    [Fact]
    public void So_many_and_not_one_more_for_each_key()
    {
        var two = new Allowance(2, Minute, clock);

        Assert.Equal([true, true, false], new[] { "a", "a", "a" }.Select(two.Take));
        Assert.True(two.Take("b"));
        Assert.NotNull(two.Wait("a"));
        Assert.Null(two.Wait("b"));
        Assert.Null(two.Wait("c"));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void A_window_lasts_from_its_first(int seconds, bool again)
    {
        var one = new Allowance(1, Minute, clock);
        one.Take("a");
        clock.Pass(TimeSpan.FromSeconds(seconds));

        Assert.Equal(again ? null : TimeSpan.FromSeconds(60 - seconds), one.Wait("a"));
        Assert.Equal(again, one.Take("a"));
    }

    [Fact]
    public void A_flood_is_told_of_once_in_a_window()
    {
        var one = new Allowance(1, Minute, clock);
        one.Take("a");

        Assert.Equal([true, false, false], new[] { "a", "a", "a" }.Select(one.IsFirstNo));
        clock.Pass(Minute);
        one.Take("a");
        Assert.True(one.IsFirstNo("a"));
    }

    [Fact]
    public void Many_at_once_never_pass_the_limit()
    {
        var fifty = new Allowance(50, Minute, clock);
        var taken = 0;
        Parallel.For(0, 1000, _ => Interlocked.Add(ref taken, fifty.Take("a") ? 1 : 0));

        Assert.Equal(50, taken);
    }

    [Fact]
    public void A_flood_of_keys_makes_it_forget_those_that_are_furthest_from_their_limit()
    {
        var two = new Allowance(2, Minute, clock);
        two.Take("closed");
        two.Take("closed");
        for (var i = 0; i < 3 * Allowance.MostKeys; i++)
        {
            two.Take(i.ToString(CultureInfo.InvariantCulture));
            Assert.InRange(two.Keys, 1, Allowance.MostKeys);
        }

        Assert.NotNull(two.Wait("closed"));
    }
}
