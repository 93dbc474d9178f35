using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Tests.Features;

/// <summary>A drawing in the background comes to what one that is waited for comes to; it can be ended, and nobody else sees it.</summary>
public sealed class RunTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_run_comes_to_the_same_figures_as_one_that_is_waited_for()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        var begun = await house.Controller.Do(new BeginRun.Query(made.Id, Asked(20_000)));
        var run = await house.Controller.Do(new ShowRun.Query(made.Id, begun.Id, Patience));

        Assert.Equal(RunState.Done, run.State);
        var waited = await house.Controller.Do(new RunSensitivity.Query(made.Id, Asked(20_000)));
        Assert.Equal(waited.NetPresentValue, run.Answer!.NetPresentValue);
        Assert.Equal(waited.Fan, run.Answer.Fan);
        Assert.Equal(waited.RepaidProbability, run.Answer.RepaidProbability);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_and_leaves_nothing()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        var begun = await house.Controller.Do(new BeginRun.Query(made.Id, Long));
        var run = await house.Controller.Do(new ShowRun.Query(made.Id, begun.Id, Patience, Cancel: true));

        Assert.Equal((RunState.Cancelled, null), (run.State, run.Answer));
    }

    [Fact]
    public async Task A_user_has_one_run_at_a_time()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        var first = await house.Controller.Do(new BeginRun.Query(made.Id, Long));
        var second = await house.Controller.Do(new BeginRun.Query(made.Id, Asked(1_000)));

        Assert.Equal(RunState.Cancelled, (await house.Controller.Do(new ShowRun.Query(made.Id, first.Id, Patience))).State);
        Assert.Equal(RunState.Done, (await house.Controller.Do(new ShowRun.Query(made.Id, second.Id, Patience))).State);
    }

    [Fact]
    public async Task Another_users_run_or_another_cases_is_as_none()
    {
        await using var house = await Town.Open();
        var (made, other) = (await house.Ishoej(), await house.Ishoej());
        var begun = await house.Controller.Do(new BeginRun.Query(made.Id, Asked(1_000)));

        Assert.Equal(RefusalKind.NotFound, (await house.Lead.Send(new ShowRun.Query(made.Id, begun.Id))).Refusal?.Kind);
        Assert.Equal(RefusalKind.NotFound, (await house.Controller.Send(new ShowRun.Query(other.Id, begun.Id))).Refusal?.Kind);
        Assert.Equal(RefusalKind.NotFound, (await house.Controller.Send(new ShowRun.Query(made.Id, RunId.New()))).Refusal?.Kind);
    }

    [Fact]
    public async Task What_is_refused_to_one_that_waits_is_refused_to_a_run()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        Assert.Equal(
            "ranges[0].key=business-case.no-such-line",
            await house.Controller.Refused(new BeginRun.Query(made.Id, Asked(1_000, "nobody")))
        );
        Assert.Equal("draws=field.outside", await house.Controller.Refused(new BeginRun.Query(made.Id, Asked(1_000_001))));
    }

    private static SensitivityBody Long =>
        new(
            [
                new("counselling", 0.5m, 1.5m),
                new("preventive-courses", 0.5m, 1.5m),
                new("family-treatment", 0, 2),
                new("special-teaching", 0, 2),
            ],
            1_000_000,
            7
        );

    private static SensitivityBody Asked(int draws, string key = "family-treatment") =>
        new([new SensitivityBody.RangeOf(key, 0.5m, 1.5m)], draws, 7);
}
