using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class CprCenturyTests
{
    [Theory]
    [InlineData("740500-0990", 1900)]
    [InlineData("740599-3990", 1999)]
    [InlineData("740500-4990", 2000)]
    [InlineData("740536-4990", 2036)]
    [InlineData("740537-4990", 1937)]
    [InlineData("740599-4990", 1999)]
    [InlineData("740500-5990", 2000)]
    [InlineData("740557-5990", 2057)]
    [InlineData("740558-5990", 1858)]
    [InlineData("740557-8990", 2057)]
    [InlineData("740558-8990", 1858)]
    [InlineData("740599-8990", 1899)]
    [InlineData("740536-9990", 2036)]
    [InlineData("740537-9990", 1937)]
    public void The_seventh_digit_gives_the_century(string text, int year)
    {
        Assert.True(Cpr.TryParse(text, out var cpr));
        Assert.Equal(year, cpr.BirthDate.Year);
    }

    [Fact]
    public void Every_year_and_seventh_digit_agree_with_the_published_table()
    {
        // D11 row by row: of the years a digit may mean, exactly one ends in the two digits.
        (string Digits, int First, int Last)[] table =
        [
            ("0123", 1900, 1999),
            ("49", 2000, 2036),
            ("49", 1937, 1999),
            ("5678", 2000, 2057),
            ("5678", 1858, 1899),
        ];
        foreach (var digit in "0123456789")
        {
            var years = table
                .Where(row => row.Digits.Contains(digit, StringComparison.Ordinal))
                .SelectMany(row => Enumerable.Range(row.First, row.Last - row.First + 1))
                .ToList();
            Assert.All(
                Enumerable.Range(0, 100),
                two => Assert.Equal(years.Single(year => year % 100 == two), CprCentury.YearOf(two, digit - '0'))
            );
        }
    }
}
