using System.Globalization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class DanishHolidaysTests
{
    [Theory]
    [InlineData("1943-04-25")] // the latest day possible
    [InlineData("1981-04-19")] // two exceptions of the older rule
    [InlineData("1954-04-18")]
    [InlineData("2018-04-01")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    public void Easter_falls_on_the_days_known(string sunday)
    {
        var easter = Day(sunday);
        Assert.Equal(easter, DanishHolidays.EasterSunday(easter.Year));
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
    }

    [Fact]
    public void Easter_is_the_Sunday_after_the_full_moon_of_the_church()
    {
        // A second statement: Oudin's reckoning of the paschal full moon, then the next Sunday by the calendar.
        foreach (var year in Enumerable.Range(1900, 301))
        {
            var century = year / 100;
            var golden = year % 19;
            var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
            if (moon == 29 || (moon == 28 && golden > 10))
                moon--;
            var day = new DateOnly(year, 3, 21).AddDays(moon + 1);
            while (day.DayOfWeek != DayOfWeek.Sunday)
                day = day.AddDays(1);
            Assert.Equal(day, DanishHolidays.EasterSunday(year));
        }
    }

    [Fact]
    public void The_year_2023_has_eleven_holidays_on_the_days_known() =>
        Assert.Equal(
            [
                "2023-01-01 holiday.new-years-day",
                "2023-04-06 holiday.maundy-thursday",
                "2023-04-07 holiday.good-friday",
                "2023-04-09 holiday.easter-sunday",
                "2023-04-10 holiday.easter-monday",
                "2023-05-05 holiday.great-prayer-day",
                "2023-05-18 holiday.ascension-day",
                "2023-05-28 holiday.whit-sunday",
                "2023-05-29 holiday.whit-monday",
                "2023-12-25 holiday.christmas-day",
                "2023-12-26 holiday.second-christmas-day",
            ],
            DanishHolidays.Of(2023).Select(each => $"{each.Date:O} {each.Code}"),
            StringComparer.Ordinal
        );

    [Theory]
    [InlineData("2023-05-05", false)] // store bededag, the last
    [InlineData("2024-04-26", true)] // would have been store bededag
    [InlineData("2026-04-02", false)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-04-07", true)]
    [InlineData("2026-05-14", false)]
    [InlineData("2026-05-15", true)]
    [InlineData("2026-06-05", true)] // grundlovsdag
    [InlineData("2026-03-20", true)] // Friday
    [InlineData("2026-03-21", false)]
    [InlineData("2026-03-22", false)]
    [InlineData("2026-03-23", true)]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void Workdays_are_Monday_to_Friday_without_the_holidays(string day, bool workday) =>
        Assert.Equal(workday, DanishHolidays.IsWorkday(Day(day)));

    [Fact]
    public void Each_year_names_its_holidays_once_and_in_order_of_date()
    {
        foreach (var year in Enumerable.Range(1900, 301))
        {
            var holidays = DanishHolidays.Of(year);
            Assert.Equal(year <= 2023 ? 11 : 10, holidays.Count);
            Assert.Equal(holidays.Count, holidays.Select(each => each.Code).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(holidays.OrderBy(each => each.Date), holidays);
            Assert.All(holidays, each => Assert.Equal(year, each.Date.Year));
        }
    }

    [Fact]
    public void A_holiday_is_found_by_its_day()
    {
        Assert.Equal("holiday.easter-monday", DanishHolidays.On(new DateOnly(2026, 4, 6))?.Code);
        Assert.Null(DanishHolidays.On(new DateOnly(2026, 4, 7)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
