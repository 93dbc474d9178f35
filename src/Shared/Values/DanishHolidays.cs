namespace BarnetIMidten.Shared.Values;

/// <summary>
/// The public holidays of Denmark; meant for the years from 1900. Store bededag is one until 2023 (L 13 of 2023;
/// design/packages.md). Grundlovsdag (5 June), Christmas Eve, New Year's Eve and 1 May are no holidays by law and
/// count as workdays here, although many agreements give them off.
/// </summary>
public static class DanishHolidays
{
    private const int LastYearOfGreatPrayerDay = 2023;

    /// <summary>The holidays of a year (1–9999) in order of date: eleven to 2023, ten from 2024.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        var easter = EasterSunday(year);
        List<Holiday> holidays =
        [
            new(new DateOnly(year, 1, 1), "holiday.new-years-day"),
            new(easter.AddDays(-3), "holiday.maundy-thursday"),
            new(easter.AddDays(-2), "holiday.good-friday"),
            new(easter, "holiday.easter-sunday"),
            new(easter.AddDays(1), "holiday.easter-monday"),
            new(easter.AddDays(26), "holiday.great-prayer-day"),
            new(easter.AddDays(39), "holiday.ascension-day"),
            new(easter.AddDays(49), "holiday.whit-sunday"),
            new(easter.AddDays(50), "holiday.whit-monday"),
            new(new DateOnly(year, 12, 25), "holiday.christmas-day"),
            new(new DateOnly(year, 12, 26), "holiday.second-christmas-day"),
        ];
        if (year > LastYearOfGreatPrayerDay)
            holidays.RemoveAt(5);
        return holidays;
    }

    /// <summary>The holiday on a day, or null.</summary>
    public static Holiday? On(DateOnly day)
    {
        foreach (var holiday in Of(day.Year))
        {
            if (holiday.Date == day)
                return holiday;
        }
        return null;
    }

    /// <summary>Whether a day is Monday to Friday and no public holiday.</summary>
    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && On(day) is null;

    /// <summary>So many workdays after a day, which does not count itself.</summary>
    public static DateOnly WorkdayAfter(DateOnly day, int workdays)
    {
        for (var left = workdays; left > 0; left -= IsWorkday(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Easter Sunday of a year of the Gregorian calendar, by the anonymous computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var toSunday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, dayBefore) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
        return new DateOnly(year, month, dayBefore + 1);
    }
}
