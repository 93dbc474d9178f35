using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Domain;

public sealed class RetentionTests
{
    [Theory]
    [InlineData(null, 60, null)]
    [InlineData("2026-01-31", null, null)]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-05-21", 60, "2031-05-21")]
    public void It_is_kept_so_many_months_from_the_day_it_was_closed(string? closed, int? months, string? until) =>
        Assert.Equal(until is null ? null : House.Day(until), Retention.Until(closed is null ? null : House.Day(closed), months));

    [Fact]
    public void The_last_day_of_closing_that_is_due_is_the_last_one_whose_time_is_over()
    {
        for (var today = House.Day("2024-01-01"); today < House.Day("2025-03-05"); today = today.AddDays(1))
        {
            foreach (var months in (int[])[1, 2, 6, 12, 60])
            {
                var last = Retention.LastDue(today, months);
                Assert.True(Retention.Until(last, months) <= today, $"{today} {months}: {last} is too late");
                Assert.True(Retention.Until(last.AddDays(1), months) > today, $"{today} {months}: {last} is too early");
            }
        }
    }
}
