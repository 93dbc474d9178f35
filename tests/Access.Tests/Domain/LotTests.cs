using BarnetIMidten.Access.Domain;

namespace BarnetIMidten.Access.Tests.Domain;

public sealed class LotTests
{
    [Theory]
    [InlineData(1, 10, 3, 3)]
    [InlineData(5, 7, 3, 3)]
    [InlineData(5, 7, 4, 3)]
    [InlineData(9, 9, 1, 1)]
    [InlineData(1, 1_000_000, 100, 100)]
    public void It_draws_so_many_different_numbers_within_the_bounds(long first, long last, int size, int drawn)
    {
        var random = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            var lot = Lot.Draw(first, last, size, random.NextInt64);
            Assert.Equal(drawn, lot.Distinct().Count());
            Assert.All(lot, n => Assert.InRange(n, first, last));
            Assert.Equal(lot.Order(), lot);
        }
    }

    /// <summary>Of ten numbers each is drawn as often as the others, the last ones too.</summary>
    [Fact]
    public void Each_number_is_as_likely()
    {
        var random = new Random(7);
        var times = new int[11];
        for (var i = 0; i < 20_000; i++)
        {
            foreach (var number in Lot.Draw(1, 10, 3, random.NextInt64))
            {
                times[number]++;
            }
        }

        Assert.All(times.Skip(1), t => Assert.InRange(t, 5_700, 6_300));
    }
}
