using BarnetIMidten.Referrals.Domain;

namespace BarnetIMidten.Referrals.Tests.Domain;

public sealed class SelfReferralTests
{
    [Theory]
    [InlineData("2026-05-18", 5, "2026-05-26")] // a Monday; Whit Monday is the 25th
    [InlineData("2026-05-21", 1, "2026-05-22")]
    [InlineData("2026-05-22", 1, "2026-05-26")]
    [InlineData("2026-05-23", 1, "2026-05-26")] // a Saturday
    [InlineData("2026-12-23", 5, "2026-12-31")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    public void The_answer_is_promised_so_many_workdays_after_the_day_it_was_sent(string sent, int workdays, string promised) =>
        Assert.Equal(A.Day(promised), SelfReferral.AnswerDay(A.Day(sent), workdays));
}
