using System.Globalization;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class AgeTests
{
    [Theory]
    [InlineData("2023-05-14", "2023-05-14", 0)]
    [InlineData("2023-05-14", "2023-06-13", 0)]
    [InlineData("2023-05-14", "2023-06-14", 1)]
    [InlineData("2023-05-14", "2024-05-13", 11)]
    [InlineData("2023-05-14", "2024-05-14", 12)]
    [InlineData("2019-03-02", "2026-03-01", 83)]
    [InlineData("2019-03-02", "2026-03-02", 84)]
    [InlineData("2025-01-31", "2025-02-27", 0)]
    [InlineData("2025-01-31", "2025-02-28", 1)]
    [InlineData("2024-01-31", "2024-02-28", 0)]
    [InlineData("2024-01-31", "2024-02-29", 1)]
    [InlineData("2025-01-31", "2025-03-30", 1)]
    [InlineData("2025-01-31", "2025-03-31", 2)]
    [InlineData("2025-01-31", "2025-04-29", 2)]
    [InlineData("2025-01-31", "2025-04-30", 3)]
    [InlineData("2024-02-29", "2025-02-27", 11)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2024-02-29", "2028-02-28", 47)]
    [InlineData("2024-02-29", "2028-02-29", 48)]
    [InlineData("2023-05-14", "2023-05-13", -1)]
    [InlineData("2023-05-14", "2023-04-14", -1)]
    [InlineData("2023-05-14", "2023-04-13", -2)]
    [InlineData("2026-03-31", "2026-02-28", -1)]
    [InlineData("2026-03-31", "2026-02-27", -2)]
    public void Months_are_completed_when_the_day_is_reached_or_the_month_ends(string birth, string on, int months) =>
        Assert.Equal(months, Age.InCompletedMonths(Day(birth), Day(on)));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(11, 0, 11)]
    [InlineData(12, 1, 0)]
    [InlineData(29, 2, 5)]
    [InlineData(83, 6, 11)]
    [InlineData(84, 7, 0)]
    [InlineData(-1, -1, 11)]
    [InlineData(-12, -1, 0)]
    [InlineData(-13, -2, 11)]
    public void Months_split_into_years_and_months_beyond(int completed, int years, int beyond)
    {
        var age = new Age(completed);
        Assert.Equal(years, age.Years);
        Assert.Equal(beyond, age.MonthsBeyondYears);
    }

    [Fact]
    public void The_age_on_a_day_is_its_completed_months() =>
        Assert.Equal(new Age(33), Age.On(new DateOnly(2023, 5, 14), new DateOnly(2026, 3, 2)));

    [Fact]
    public void Counting_up_month_by_month_gives_the_same_age()
    {
        var days = Gen.Choose(0, 365 * 12).Select(new DateOnly(2016, 1, 1).AddDays);
        var pairs = days.SelectMany(_ => days, (birth, on) => (birth, on));

        Prop.ForAll(pairs.ToArbitrary(), pair => Age.InCompletedMonths(pair.birth, pair.on) == Counted(pair.birth, pair.on))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void A_split_age_adds_up_again() =>
        Prop.ForAll(
                Gen.Choose(-2000, 2000).ToArbitrary(),
                months => new Age(months) is { MonthsBeyondYears: >= 0 and < 12 } age && (age.Years * 12) + age.MonthsBeyondYears == months
            )
            .QuickCheckThrowOnFailure();

    // The definition itself: the largest n with birth + n months no later than the day.
    private static int Counted(DateOnly birth, DateOnly on)
    {
        var months = -13 * 12;
        while (birth.AddMonths(months + 1) <= on)
            months++;
        return months;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
