using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Evaluation.Tests.Domain;

public sealed class ReportDayTests
{
    [Theory]
    [InlineData(2021, "2026-11-22", "2021-12-31")]
    [InlineData(2025, "2026-01-01", "2025-12-31")]
    [InlineData(2026, "2026-11-22", "2026-09-30")]
    [InlineData(2026, "2026-12-31", "2026-09-30")]
    [InlineData(2026, "2026-04-01", "2026-03-31")]
    [InlineData(2026, "2026-03-31", "2025-12-31")]
    public void A_year_is_told_to_its_end_or_to_the_last_quarter_that_is_over(int year, string today, string asOf) =>
        Assert.Equal(House.Day(asOf), ReportDay.Of(year, House.Day(today)));
}
