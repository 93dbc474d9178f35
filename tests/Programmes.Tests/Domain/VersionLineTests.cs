using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Programmes.Tests.Domain;

public sealed class VersionLineTests
{
    private static readonly VersionLine Ishoej = Line("2021-04-01", "2018-01-01", "2026-12-01");

    [Theory]
    [InlineData("2017-12-31", null)]
    [InlineData("2018-01-01", "2018-01-01")]
    [InlineData("2021-03-31", "2018-01-01")]
    [InlineData("2021-04-01", "2021-04-01")]
    [InlineData("2026-11-30", "2021-04-01")]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("9999-12-31", "2026-12-01")]
    public void A_version_is_in_force_from_its_day_until_the_next_ones(string day, string? inForce) =>
        Assert.Equal(inForce, Ishoej.InForceOn(A.Day(day))?.Key);

    [Theory]
    [InlineData("2018-01-01", "2021-03-31")]
    [InlineData("2021-04-01", "2026-11-30")]
    [InlineData("2026-12-01", null)]
    public void A_versions_last_day_is_the_day_before_the_next(string from, string? to) =>
        Assert.Equal(to is null ? null : A.Day(to), Ishoej.LastDayOf(A.Day(from)));

    [Fact]
    public void A_day_is_taken_by_the_version_that_begins_on_it_alone()
    {
        Assert.True(Ishoej.IsTaken(A.Day("2021-04-01")));
        Assert.False(Ishoej.IsTaken(A.Day("2021-04-02")));
    }

    /// <summary>Walks the days: each belongs to the version that began on it, else to the day before's.</summary>
    [Fact]
    public void The_line_says_what_walking_day_by_day_says() =>
        Prop.ForAll(
                Gen.ListOf(Gen.Choose(0, 60)).Select(l => l.Distinct().ToArray()).ToArbitrary(),
                days =>
                {
                    var start = new DateOnly(2026, 1, 1);
                    var line = new VersionLine(days.Select(d => new VersionPoint(ProgrammeVersionId.New(), start.AddDays(d), $"{d}")));
                    string? walking = null;
                    for (var d = 0; d <= 70; d++)
                    {
                        walking = days.Contains(d) ? $"{d}" : walking;
                        var inForce = line.InForceOn(start.AddDays(d));
                        var ends = inForce is not null && line.LastDayOf(inForce.EffectiveFrom) == start.AddDays(d);
                        if (inForce?.Key != walking || ends != (walking is not null && days.Contains(d + 1)))
                        {
                            return false;
                        }
                    }

                    return true;
                }
            )
            .QuickCheckThrowOnFailure();

    private static VersionLine Line(params string[] days) => new(days.Select(d => new VersionPoint(ProgrammeVersionId.New(), A.Day(d), d)));
}
