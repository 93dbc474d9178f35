using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Tests.Domain;

/// <summary>The life of one grant.</summary>
public sealed class FlexGrantTests
{
    private static readonly DateTimeOffset At = new(2016, 2, 1, 12, 0, 0, TimeSpan.FromHours(1));
    private static readonly UserId Somebody = UserId.New();

    [Fact]
    public void It_is_offered_until_both_have_accepted_then_runs_and_ends_after_its_last_day()
    {
        var grant = Given();
        Assert.Equal(GrantStatus.Offered, grant.StatusOn(A.Day("2016-03-01")));
        Accept(grant, GrantParty.Parents);
        Assert.Equal(GrantStatus.Offered, grant.StatusOn(A.Day("2016-03-01")));
        Accept(grant, GrantParty.Institution);
        Assert.Equal(GrantStatus.Running, grant.StatusOn(A.Day("2016-10-01")));
        Assert.Equal(GrantStatus.Ended, grant.StatusOn(A.Day("2016-10-02")));
        Assert.Equal("grant.accepted-already", Accept(grant, GrantParty.Parents));
    }

    [Theory]
    [InlineData("2016-02-14", "on=grant.outside")]
    [InlineData("2016-02-15", "done")]
    [InlineData("2016-10-01", "done")]
    [InlineData("2016-10-02", "on=grant.outside")]
    public void It_is_used_on_its_days_both_ends_included(string on, string said) => Assert.Equal(said, Use(Accepted(), on, 100));

    [Theory]
    [InlineData(92_377.05, "done")]
    [InlineData(92_377.06, "amount=grant.exceeded")]
    public void It_is_used_to_the_last_oere_and_not_beyond(double amount, string said) =>
        Assert.Equal(said, Use(Accepted(), "2016-03-01", (decimal)amount));

    [Fact]
    public void A_description_that_is_rewritten_is_accepted_anew_by_both()
    {
        var grant = Accepted();
        Assert.Null(grant.Describe(new CourseDescription("Noget andet", A.Day("2016-03-01"), Somebody)).Refusal);
        Assert.Equal("grant.not-accepted", Use(grant, "2016-03-02", 1));
        Accept(grant, GrantParty.Parents);
        Assert.Equal("grant.not-accepted", Use(grant, "2016-03-02", 1));
        Accept(grant, GrantParty.Institution);
        Assert.Equal("done", Use(grant, "2016-03-02", 1));
        Assert.Null(grant.Describe(new CourseDescription("Noget andet", A.Day("2016-03-03"), Somebody)).Refusal);
        Assert.Equal("done", Use(grant, "2016-03-03", 1));
        Assert.Equal((4, 2), (grant.Acceptances.Count, grant.Descriptions.Count));
    }

    [Fact]
    public void Nothing_is_accepted_where_nothing_is_described() =>
        Assert.Equal("grant.description-missing", Accept(Given(""), GrantParty.Parents));

    [Fact]
    public void A_use_that_is_undone_counts_no_more_and_stands()
    {
        var grant = Accepted();
        Use(grant, "2016-03-01", 90_000);
        var undone = new UseUndone(A.Day("2016-03-02"), Somebody, "Tastefejl");
        Assert.Equal("done", Said(grant.Undo(grant.Uses[0].Id, undone)));
        Assert.Equal((0m, 1), (grant.Used.Amount, grant.Uses.Count));
        Assert.Equal("grant.use-undone", Said(grant.Undo(grant.Uses[0].Id, undone)));
        Assert.Equal("record.not-found", Said(grant.Undo(GrantUseId.New(), undone)));
        Assert.Equal("done", Use(grant, "2016-03-03", 92_377.05m));
    }

    [Theory]
    [InlineData("2016-02-14", "on=grant.end-outside")]
    [InlineData("2016-02-15", "amount 401.64")]
    [InlineData("2016-09-30", "amount 91975.41")]
    [InlineData("2016-10-01", "on=grant.end-outside")]
    public void It_can_stop_on_an_earlier_day_of_its_own_and_is_reckoned_anew(string on, string said)
    {
        var grant = Accepted();
        var done = Said(grant.End(A.Day(on), Ending));
        Assert.Equal(said, done == "done" ? $"amount {grant.Amount}" : done);
    }

    [Fact]
    public void It_stops_neither_before_what_was_used_nor_with_less_than_that()
    {
        var grant = Accepted();
        Use(grant, "2016-03-01", 20_000);
        Assert.Equal("on=grant.used-after", Said(grant.End(A.Day("2016-02-29"), Ending)));
        Assert.Equal("on=grant.used-more", Said(grant.End(A.Day("2016-03-01"), Ending)));
        Assert.Equal("on=grant.used-after", Said(grant.End(null, Ending)));
        Assert.Equal("done", Said(grant.End(A.Day("2016-06-30"), Ending)));
    }

    [Fact]
    public void One_that_is_taken_back_is_nothing_and_changes_no_more()
    {
        var grant = Accepted();
        Assert.Equal("done", Said(grant.End(null, Ending)));
        Assert.Equal((0m, GrantStatus.TakenBack), (grant.Amount.Amount, grant.StatusOn(A.Day("2016-03-01"))));
        Assert.Empty(grant.ByYear);
        Assert.Equal("grant.taken-back", Use(grant, "2016-03-01", 1));
        Assert.Equal("grant.taken-back", Said(grant.End(A.Day("2016-03-01"), Ending)));
        Assert.Equal("grant.taken-back", Accept(grant, GrantParty.Parents));
    }

    [Fact]
    public void A_frame_counts_what_falls_to_its_year_and_what_was_erased()
    {
        var grant = FlexGrant.Give(
            ReferralId.New(),
            new DateSpan(A.Day("2016-12-01"), A.Day("2017-01-31")),
            new GrantTerms("Solen", Enrolment.Base, new Kroner(100_000), 0.5m),
            new CourseDescription("Leg", A.Day("2016-02-01"), Somebody),
            At
        );
        var kept = new FrameKept(new Kroner(10_000), new Kroner(1_000), new Kroner(200));
        var (before, after) = (FrameState.Of(2016, kept, [grant]), FrameState.Of(2017, null, [grant]));
        Assert.Equal((5_234.97m, 200m, 4_765.03m), (before.Granted.Amount, before.Used.Amount, before.Left!.Value.Amount));
        Assert.True(before.Holds(new Kroner(4_765.03m)));
        Assert.False(before.Holds(new Kroner(4_765.04m)));
        Assert.Equal((4_246.58m, null), (after.Granted.Amount, after.Left));
        Assert.False(after.Holds(Kroner.Zero));
        Assert.Equal(4_234.97m + 4_246.58m, grant.Amount.Amount);
    }

    [Theory]
    [InlineData("2016-07-02", PilotWarning.None)]
    [InlineData("2016-07-03", PilotWarning.EvaluationDue)]
    [InlineData("2016-09-01", PilotWarning.EvaluationDue)]
    [InlineData("2016-09-02", PilotWarning.EvaluationLate)]
    public void The_evaluation_of_a_pilot_is_warned_of_sixty_days_before(string today, object warning) =>
        Assert.Equal(warning, Pilot().WarnsOn(A.Day(today)));

    [Theory]
    [InlineData("2016-08-01", PilotWarning.None)]
    [InlineData("2016-08-02", PilotWarning.Ends)]
    [InlineData("2016-10-01", PilotWarning.Ends)]
    [InlineData("2016-10-02", PilotWarning.None)]
    public void An_evaluated_pilot_is_warned_of_sixty_days_before_its_end(string today, object warning)
    {
        var pilot = Pilot();
        Assert.Null(pilot.Evaluate(A.Day("2016-06-01"), "Godt").Refusal);
        Assert.Equal(warning, pilot.WarnsOn(A.Day(today)));
        Assert.Equal("pilot.evaluated", Said(pilot.Evaluate(A.Day("2016-06-01"), "Godt")));
    }

    private static GrantEnding Ending => new("Familien flytter", Somebody, At);

    private static GrantPilot Pilot() => GrantPilot.Set(A.Day("2016-10-01"), A.Day("2016-09-01"), null, null, Somebody, At);

    private static FlexGrant Given(string description = "Leg og samvær") =>
        FlexGrant.Give(
            ReferralId.New(),
            new DateSpan(A.Day("2016-02-15"), A.Day("2016-10-01")),
            new GrantTerms("Solen", Enrolment.OrdinaryWithSupport, new Kroner(420_000), 0.35m),
            new CourseDescription(description, A.Day("2016-02-01"), Somebody),
            At
        );

    private static FlexGrant Accepted()
    {
        var grant = Given();
        Accept(grant, GrantParty.Parents);
        Accept(grant, GrantParty.Institution);
        return grant;
    }

    private static string Accept(FlexGrant grant, GrantParty by) => Said(grant.Accept(by, A.Day("2016-02-10"), Somebody, At));

    private static string Use(FlexGrant grant, string on, decimal amount) =>
        Said(
            grant.Use(
                new GrantUse(
                    GrantUseId.New(),
                    A.Day(on),
                    GrantCategory.ExtraSupport,
                    new Kroner(amount),
                    null,
                    A.Day(on),
                    false,
                    Somebody,
                    At
                )
            )
        );

    private static string Said(Result<Done> result) =>
        result.Refusal is not { } no ? "done"
        : no.Fields is [var field] ? $"{field.Field}={field.Code}"
        : no.Code;
}
