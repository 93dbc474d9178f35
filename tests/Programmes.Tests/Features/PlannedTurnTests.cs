using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Features.CallOffTurn;
using BarnetIMidten.Programmes.Features.ListFeatures;
using BarnetIMidten.Programmes.Features.ListSwitchRecords;
using BarnetIMidten.Programmes.Features.ListTurns;
using BarnetIMidten.Programmes.Features.PlanTurn;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.ThrowSwitch;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Programmes.Tests.Features;

public sealed class PlannedTurnTests
{
    private static readonly DateTimeOffset Tonight = DanishClock.At(A.Day("2026-05-21"), new TimeOnly(20, 0));

    [Fact]
    public async Task A_planned_turn_is_so_from_its_instant_though_nobody_has_done_anything()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var plan = await house.Administrator.Do(Plan("SelfReferral", true, Tonight));
        Assert.Equal(("SelfReferral", true, Tonight, "Kim Demo"), (plan.Name, plan.Enabled, plan.At, plan.PlannedBy));

        house.Clock.Pass(Tonight - house.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.False(await IsOn(house, "SelfReferral"));
        Assert.Single((await house.Administrator.Do(new ListTurns.Query())).Items);
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True(await IsOn(house, "SelfReferral"));
        Assert.Empty((await house.Administrator.Do(new ListTurns.Query())).Items);
    }

    [Fact]
    public async Task What_has_come_into_force_is_written_once_with_its_instant_and_its_planner()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Administrator.Do(Plan("SelfReferral", true, Tonight));
        await house.Administrator.Do(Plan("SelfReferral", false, Tonight.AddHours(1)));
        await house.Administrator.Do(Plan("SelfReferral", true, Tonight.AddDays(9)));
        house.Clock.Today = A.Day("2026-05-23");

        Assert.Equal(
            (2, Tonight.AddDays(9)),
            (await house.System.Do(new Take.Command())) is var (taken, next) ? (taken, next!.Value) : default
        );
        Assert.Equal(0, (await house.System.Do(new Take.Command())).Taken);
        var records = (await house.Administrator.Do(new ListSwitchRecords.Query("SelfReferral", null, null))).Items;
        Assert.Equal(
            [(false, "Kim Demo", Tonight.AddHours(1), "Aftalt."), (true, "Kim Demo", Tonight, "Aftalt.")],
            records.Select(r => (r.Enabled, r.ThrownBy!, r.ThrownAt, r.Note!))
        );
        Assert.False(await IsOn(house, "SelfReferral"));
    }

    [Fact]
    public async Task A_throw_after_a_planned_turn_is_the_last_word_though_the_turn_was_never_written()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Administrator.Do(Plan("SelfReferral", true, Tonight));
        house.Clock.Today = A.Day("2026-05-22");

        await house.Administrator.Do(Throw("SelfReferral", false));

        Assert.False(await IsOn(house, "SelfReferral"));
        Assert.Equal(
            [false, true],
            (await house.Administrator.Do(new ListSwitchRecords.Query("SelfReferral", null, null))).Items.Select(r => r.Enabled)
        );
    }

    [Fact]
    public async Task A_turn_that_is_called_off_never_happens_and_one_that_happened_cannot_be_called_off()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var plan = await house.Administrator.Do(Plan("SelfReferral", true, Tonight));
        var stays = await house.Administrator.Do(Plan("ParentAnswers", false, Tonight));
        Assert.Equal(Refusal.NotFound.Code, await house.Administrator.Refused(new CallOffTurn.Command("ParentAnswers", plan.Id)));
        Assert.Equal(Refusal.NotFound.Code, await house.Administrator.Refused(new CallOffTurn.Command("SelfReferral", SwitchPlanId.New())));

        await house.Administrator.Do(new CallOffTurn.Command("SelfReferral", plan.Id));

        Assert.Equal("feature.plan-called-off", await house.Administrator.Refused(new CallOffTurn.Command("SelfReferral", plan.Id)));
        Assert.Equal([stays.Id], (await house.Administrator.Do(new ListTurns.Query())).Items.Select(t => t.Id));
        house.Clock.Today = A.Day("2026-05-22");
        Assert.False(await IsOn(house, "SelfReferral"));
        Assert.False(await IsOn(house, "ParentAnswers"));
        Assert.Equal("feature.plan-in-force", await house.Administrator.Refused(new CallOffTurn.Command("ParentAnswers", stays.Id)));
    }

    [Fact]
    public async Task What_contradicts_another_plan_or_says_nothing_is_refused()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Administrator.Do(Plan("SelfReferral", true, Tonight));

        Assert.Equal("feature.plan-taken", await house.Administrator.Refused(Plan("SelfReferral", false, Tonight)));
        Assert.Equal("feature.plan-on-already", await house.Administrator.Refused(Plan("SelfReferral", true, Tonight.AddHours(1))));
        Assert.Equal("feature.plan-off-already", await house.Administrator.Refused(Plan("SelfReferral", false, Tonight.AddHours(-1))));
        Assert.Equal("feature.use-versions", await house.Administrator.Refused(Plan("Programme", false, Tonight)));
        Assert.Equal(Refusal.NotFound.Code, await house.Administrator.Refused(Plan("programme", false, Tonight)));
    }

    [Theory]
    [InlineData(0, "at=feature.plan-passed")]
    [InlineData(-1, "at=feature.plan-passed")]
    [InlineData(3653 * 24 * 60, "at=feature.plan-far")]
    public async Task A_turn_is_planned_for_a_time_ahead_and_not_too_far(int minutes, string refused)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        Assert.Equal(refused, await house.Administrator.Refused(Plan("SelfReferral", true, house.Clock.GetUtcNow().AddMinutes(minutes))));
        Assert.Equal(
            "enabled=field.required, at=field.required, note=field.required",
            await house.Administrator.Refused(new PlanTurn.Command("SelfReferral", new PlanTurn.Body(null, null, " ")))
        );
    }

    [Fact]
    public async Task Self_referral_and_rules_that_ask_for_a_support_course_are_refused_together_whichever_comes_last()
    {
        const string refused = "feature.self-referral-support-course";
        await using var house = await House.WithMunicipality("tois-2018");
        Assert.Equal(refused, await house.Administrator.Refused(Throw("SelfReferral", true)));
        Assert.Equal(refused, await house.Administrator.Refused(Plan("SelfReferral", true, Tonight)));

        await house.Administrator.Do(new PutVersionInForce.Command(A.Body("ishoej-0-6", "2026-05-21")));
        await house.Administrator.Do(Throw("SelfReferral", true));
        Assert.Equal(refused, await house.Administrator.Refused(new PutVersionInForce.Command(A.Body("tois-2018", "2026-12-01"))));
        Assert.Equal(
            refused,
            await house.Administrator.Refused(
                new PutVersionInForce.Command(A.Body("national-1000-days", "2026-12-01", """{"target":{"supportCourseRequired":true}}"""))
            )
        );
        Assert.Equal(
            "programme.date-taken",
            await house.Administrator.Refused(new PutVersionInForce.Command(A.Body("tois-2018", "2026-05-21")))
        );

        // turned off in time it may come, and what makes room for it may not be called off
        var off = await house.Administrator.Do(Plan("SelfReferral", false, Tonight));
        await house.Administrator.Do(new PutVersionInForce.Command(A.Body("tois-2018", "2026-12-01")));
        Assert.Equal(refused, await house.Administrator.Refused(new CallOffTurn.Command("SelfReferral", off.Id)));
        Assert.Equal(
            refused,
            await house.Administrator.Refused(Plan("SelfReferral", true, DanishClock.At(A.Day("2026-11-30"), new TimeOnly(12, 0))))
        );
    }

    [Fact]
    public async Task Only_an_administrator_plans_and_calls_off()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var plan = await house.Administrator.Do(Plan("SelfReferral", true, Tonight));

        foreach (var other in new[] { house.Lead, house.Pedagogue, house.Controller, house.Observer })
        {
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(Plan("FlexGrants", true, Tonight)));
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new CallOffTurn.Command("SelfReferral", plan.Id)));
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new ListTurns.Query()));
        }
    }

    [Fact]
    public async Task Of_twenty_at_once_for_one_instant_one_is_planned()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.Administrator.Send(Plan("SelfReferral", true, Tonight))));

        Assert.Single(sent, s => s.Refusal is null);
        Assert.Equal(19, sent.Count(s => s.Refusal?.Code == "feature.plan-taken"));
    }

    private static PlanTurn.Command Plan(string name, bool on, DateTimeOffset at) => new(name, new PlanTurn.Body(on, at, "Aftalt."));

    private static ThrowSwitch.Command Throw(string name, bool on) => new(name, new ThrowSwitch.Body(on, null));

    private static async Task<bool> IsOn(House house, string name) =>
        (await house.Administrator.Do(new ListFeatures.Query())).Items.Single(f => f.Name == name).Enabled;
}

/// <summary>Lets planned turns come into force, as the house does by itself.</summary>
internal static class Take
{
    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.none")]
    internal sealed record Command : ICommand<TurnsTaken>;

    internal sealed class Handler(IPlannedTurns turns) : IHandle<Command, TurnsTaken>
    {
        public async Task<Result<TurnsTaken>> Handle(Command request, CancellationToken cancellationToken) =>
            await turns.TakeEffect(cancellationToken);
    }
}
