using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;

namespace BarnetIMidten.Evaluation.Tests.Domain;

public sealed class SpreadTests
{
    [Theory]
    [InlineData("1:2,2:2", null, null, null)]
    [InlineData("1:2,2:3", 5, 1.6, null)]
    [InlineData("1:4,9:5", 9, 5.4, null)]
    [InlineData("1:5,9:5", 10, 5.0, 5.0)]
    [InlineData("1:5,8:1,9:5", 11, 5.3, 8.0)]
    [InlineData("-3:6,0:6", 12, -1.5, -1.5)]
    public void The_mean_is_told_from_five_up_and_the_median_from_ten(string counts, int? n, double? mean, double? median)
    {
        var spread = Spread.Of([
            .. counts
                .Split(',')
                .Select(c => c.Split(':'))
                .Select(c => new Part(c[0], int.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture))),
        ]);
        Assert.Equal(n, spread.N);
        Assert.Equal((decimal?)mean, spread.Mean);
        Assert.Equal((decimal?)median, spread.Median);
    }

    [Fact]
    public void Of_none_nothing_is_told() => Assert.Equal(Spread.Withheld, Spread.Of([]));

    [Theory]
    [InlineData("2020-03-15", null, "2021-03-14", 11)]
    [InlineData("2020-03-15", null, "2021-03-15", 12)]
    [InlineData("2020-02-29", null, "2021-02-28", 11)]
    [InlineData(null, "2021-03-20", "2021-03-15", -1)] // five days before the birth
    [InlineData(null, "2021-05-15", "2021-03-15", -2)]
    [InlineData(null, "2021-05-16", "2021-03-15", -3)]
    [InlineData(null, null, "2021-03-15", null)]
    public void The_age_at_start_is_in_whole_months_and_below_zero_before_the_birth(string? born, string? due, string started, int? months)
    {
        var origin = new CaseOrigin("ishoej-0-6", Day(started)!.Value, default, default, default, null, Day(born), Day(due), null, null);
        Assert.Equal(months, Counting.MonthsOf(origin, Day(started)!.Value));
    }

    [Theory]
    [InlineData("2021-03-01", "2021-03-01", 1)]
    [InlineData("2021-03-01", "2021-03-07", 1)]
    [InlineData("2021-03-01", "2021-03-08", 2)]
    public void Weeks_are_those_that_were_begun(string started, string ended, int weeks) =>
        Assert.Equal(weeks, Counting.Weeks(Day(started)!.Value, Day(ended)!.Value));

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
