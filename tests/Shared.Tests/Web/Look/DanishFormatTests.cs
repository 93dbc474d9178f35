using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Shared.Tests.Web.Look;

public sealed class DanishFormatTests
{
    [Theory]
    [InlineData("-250000", "−250.000 kr.", "−250,000 kr.")]
    [InlineData("250000.00", "250.000 kr.", "250,000 kr.")]
    [InlineData("0", "0 kr.", "0 kr.")]
    [InlineData("999", "999 kr.", "999 kr.")]
    [InlineData("1000", "1.000 kr.", "1,000 kr.")]
    [InlineData("-55308.95", "−55.308,95 kr.", "−55,308.95 kr.")]
    [InlineData("0.5", "0,50 kr.", "0.50 kr.")]
    [InlineData("-0.004", "0 kr.", "0 kr.")]
    [InlineData("-0.005", "−0,01 kr.", "−0.01 kr.")]
    [InlineData("999.995", "1.000 kr.", "1,000 kr.")]
    [InlineData("1234567.891", "1.234.567,89 kr.", "1,234,567.89 kr.")]
    public void Money_has_a_true_minus_and_oere_only_where_there_are_any(string amount, string danish, string english)
    {
        var kroner = new Kroner(decimal.Parse(amount, CultureInfo.InvariantCulture));
        CultureInfo.CurrentUICulture = Languages.Danish;
        Assert.Equal(danish, DanishFormat.Money(kroner));
        CultureInfo.CurrentUICulture = Languages.English;
        Assert.Equal(english, DanishFormat.Money(kroner));
    }

    [Theory]
    [InlineData("2026-05-12", "2026-05-26", "12.–26. maj", "12–26 May")]
    [InlineData("2026-05-12", "2026-05-12", "12. maj", "12 May")]
    [InlineData("2026-06-29", "2026-07-24", "29. jun. – 24. jul.", "29 Jun – 24 Jul")]
    [InlineData("2025-05-12", "2025-05-26", "12.–26. maj 2025", "12–26 May 2025")]
    [InlineData("2026-12-20", "2027-01-04", "20. dec. 2026 – 4. jan. 2027", "20 Dec 2026 – 4 Jan 2027")]
    [InlineData("2027-01-04", "2027-01-04", "4. jan. 2027", "4 Jan 2027")]
    public void A_window_tells_its_year_when_it_is_not_this_one(string from, string to, string danish, string english)
    {
        string Said() =>
            DanishFormat.Range(
                DateOnly.Parse(from, CultureInfo.InvariantCulture),
                DateOnly.Parse(to, CultureInfo.InvariantCulture),
                new DateOnly(2026, 11, 23)
            );
        CultureInfo.CurrentUICulture = Languages.Danish;
        Assert.Equal(danish, Said());
        CultureInfo.CurrentUICulture = Languages.English;
        Assert.Equal(english, Said());
    }

    [Theory]
    [InlineData(2026, "man. 23. mar.", "23. mar.")]
    [InlineData(2027, "man. 23. mar. 2026", "23. mar. 2026")]
    public void So_does_a_day(int thisYear, string day, string date)
    {
        CultureInfo.CurrentUICulture = Languages.Danish;
        var (said, today) = (new DateOnly(2026, 3, 23), new DateOnly(thisYear, 1, 2));
        Assert.Equal((day, date), (DanishFormat.DayInYear(said, today), DanishFormat.DateInYear(said, today)));
    }
}
