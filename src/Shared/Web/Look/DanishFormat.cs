using System.Globalization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Days, numbers and money as people here write them, in the reader's language: "man. 23. mar. 2026", "12.–26. maj", "−250.000 kr.".</summary>
public static class DanishFormat
{
    private static CultureInfo Language => CultureInfo.CurrentUICulture;
    private static bool IsDanish => Language.TwoLetterISOLanguageName is "da";

    /// <summary>man. 23. mar. 2026 / Mon 23 Mar 2026</summary>
    public static string Day(DateOnly day) => day.ToString(IsDanish ? "ddd d. MMM yyyy" : "ddd d MMM yyyy", Language);

    /// <summary>man. 23. mar. / Mon 23 Mar, and the year when it is not this one.</summary>
    public static string DayInYear(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? day.ToString(IsDanish ? "ddd d. MMM" : "ddd d MMM", Language) : Day(day);

    /// <summary>23. mar. / 23 Mar, and the year when it is not this one.</summary>
    public static string DateInYear(DateOnly day, DateOnly today) => day.Year == today.Year ? DayAndMonth(day) : Date(day);

    /// <summary>23. mar. 2026 / 23 Mar 2026</summary>
    public static string Date(DateOnly day) => day.ToString(IsDanish ? "d. MMM yyyy" : "d MMM yyyy", Language);

    /// <summary>jan. / Jan</summary>
    public static string Month(DateOnly day) => day.ToString("MMM", Language);

    /// <summary>"3. maj 2026 9.30", of an instant as it was in Denmark.</summary>
    public static string Moment(DateTimeOffset at) => $"{Date(DateOnly.FromDateTime(at.DateTime))} {Clock(at)}";

    /// <summary>"9.30", of an instant as it was in Denmark.</summary>
    public static string Clock(DateTimeOffset at) => Time(TimeOnly.FromDateTime(at.DateTime));

    /// <summary>kl. 10.42 is written 10.42 in Danish, 10:42 in English.</summary>
    public static string Time(TimeOnly time) => time.ToString(IsDanish ? "H.mm" : "H:mm", CultureInfo.InvariantCulture);

    /// <summary>A window: 12.–26. maj, 29. jun. – 24. jul., and the year when it is not this one.</summary>
    public static string Range(DateOnly from, DateOnly to, DateOnly today) =>
        from.Year != today.Year || to.Year != today.Year ? FullRange(from, to)
        : from == to ? DayAndMonth(from)
        : from.Month == to.Month ? $"{DayOfMonth(from)}–{DayAndMonth(to)}"
        : $"{DayAndMonth(from)} – {DayAndMonth(to)}";

    /// <summary>A window with its year: 12.–26. maj 2026, 29. jun. – 24. jul. 2026</summary>
    public static string FullRange(DateOnly from, DateOnly to) =>
        from == to ? Date(from)
        : from.Year != to.Year ? $"{Date(from)} – {Date(to)}"
        : from.Month == to.Month ? $"{DayOfMonth(from)}–{Date(to)}"
        : $"{DayAndMonth(from)} – {Date(to)}";

    /// <summary>1.234 / 1,234; minus is a minus, not a hyphen.</summary>
    /// <param name="decimals">Digits after the decimal sign, rounded half away from zero.</param>
    public static string Number(decimal value, int decimals = 0)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Language);
        return rounded < 0 ? "−" + digits : digits;
    }

    /// <summary>+1.500, −20.000, 0: for differences.</summary>
    public static string Difference(decimal value, int decimals = 0) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + Number(value, decimals) : Number(value, decimals);

    /// <summary>−250.000 kr. or −55.308,95 kr.: rounded to the øre, which are shown unless the kroner are whole. Source: design/ui.md.</summary>
    public static string Money(Kroner value)
    {
        var amount = value.RoundedToOere.Amount;
        return $"{Number(amount, decimal.IsInteger(amount) ? 0 : 2)} kr.";
    }

    /// <summary>3,5 % / 3.5%</summary>
    /// <param name="share">0.035 is 3.5 per cent.</param>
    public static string Percent(decimal share, int decimals = 0) => Number(share * 100, decimals) + (IsDanish ? " %" : "%");

    private static string DayAndMonth(DateOnly day) => day.ToString(IsDanish ? "d. MMM" : "d MMM", Language);

    private static string DayOfMonth(DateOnly day) => day.Day.ToString(CultureInfo.InvariantCulture) + (IsDanish ? "." : "");
}
