using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class NextStepTests
{
    private static readonly DateOnly From = A.Day("2026-05-18");
    private static readonly DateOnly To = A.Day("2026-06-01");

    [Theory]
    [InlineData("2026-06-01", null, null, nameof(NextStepKind.HoldBooster))]
    [InlineData("2026-06-02", null, null, nameof(NextStepKind.Nothing))]
    [InlineData("2026-06-01", "2026-05-20", null, nameof(NextStepKind.Nothing))]
    [InlineData("2026-06-01", null, nameof(OfferAnswer.Accepted), nameof(NextStepKind.HoldBooster))]
    [InlineData("2026-06-01", null, nameof(OfferAnswer.Unanswered), nameof(NextStepKind.HoldBooster))]
    [InlineData("2026-06-01", null, nameof(OfferAnswer.Declined), nameof(NextStepKind.Nothing))]
    public void A_booster_is_left_until_its_window_closes_it_is_held_or_the_family_says_no(
        string today,
        string? heldOn,
        string? said,
        string next
    )
    {
        var settled = BoosterRule.IsSettled(heldOn is null ? null : A.Day(heldOn), said is null ? null : Enum.Parse<OfferAnswer>(said));

        var step = NextStep.Of(CourseStatus.Ended, new Allowance(2, 8, null, From, To), settled, plan: null, A.Day(today));

        Assert.Equal(next, step.Kind.ToString());
    }
}
