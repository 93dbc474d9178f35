using BarnetIMidten.Evaluation.Domain;

namespace BarnetIMidten.Evaluation.Tests.Domain;

public sealed class ShareOfTests
{
    /// <summary>Computed by hand from Wilson's formula, z = 1.95996.</summary>
    [Theory]
    [InlineData(9, 9, 1, 0.7009, 1)]
    [InlineData(0, 9, 0, 0, 0.2991)]
    [InlineData(5, 10, 0.5, 0.2366, 0.7634)]
    [InlineData(21, 30, 0.7, 0.5212, 0.8334)]
    public void The_limits_are_Wilsons(int part, int n, double share, double low, double high)
    {
        var found = ShareOf.Of(part, n);
        Assert.Equal(share, found.Share, 4);
        Assert.Equal(low, found.Low, 4);
        Assert.Equal(high, found.High, 4);
    }

    [Fact]
    public void Of_none_there_is_no_share() => Assert.Throws<ArgumentOutOfRangeException>(() => ShareOf.Of(0, 0));

    [Fact]
    public void A_part_is_at_most_the_whole() => Assert.Throws<ArgumentOutOfRangeException>(() => ShareOf.Of(4, 3));

    [Fact]
    public void The_share_lies_within_its_limits_and_they_within_none_and_all()
    {
        foreach (var (part, n) in from n in Enumerable.Range(1, 60) from part in Enumerable.Range(0, n + 1) select (part, n))
        {
            var found = ShareOf.Of(part, n);
            Assert.InRange(found.Share, found.Low, found.High);
            Assert.InRange(found.Low, 0, 1);
            Assert.InRange(found.High, 0, 1);
        }
    }
}
