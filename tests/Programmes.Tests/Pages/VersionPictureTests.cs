using BarnetIMidten.Programmes.Pages.Programme;

namespace BarnetIMidten.Programmes.Tests.Pages;

public sealed class VersionPictureTests
{
    [Fact]
    public void Each_version_reaches_to_the_next_and_the_last_to_the_edge()
    {
        var picture = new VersionPicture([A.Day("2018-01-01"), A.Day("2021-04-01"), A.Day("2026-12-01")], A.Day("2026-05-21"));

        Assert.Equal((2018, 2027), (picture.FirstYear, picture.LastYear));
        Assert.Equal(["version", "version-now", "win ghost"], picture.Bars.Select(b => b.CssClass));
        Assert.Equal(0, picture.Bars[0].Start);
        Assert.All(picture.Bars.Zip(picture.Bars.Skip(1)), pair => Assert.Equal(pair.First.Start + pair.First.Width, pair.Second.Start, 6));
        Assert.Equal(100, picture.Bars[^1].Start + picture.Bars[^1].Width, 6);
        Assert.InRange(picture.Today, picture.Bars[1].Start, picture.Bars[2].Start);
    }

    [Theory]
    [InlineData("2026-05-21")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Any_day_can_be_drawn_with_few_years_written(string from)
    {
        var picture = new VersionPicture([A.Day(from)], A.Day("2026-05-21"));

        Assert.InRange(picture.Years.Count, 1, 13);
        Assert.All(picture.Bars, b => Assert.True(b is { Start: >= 0 and <= 100, Width: >= 0 }));
        Assert.All(picture.Years, y => Assert.InRange(y.At, 0, 100));
    }
}
