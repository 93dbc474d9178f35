using System.Globalization;
using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>Two at once never get past a limit.</summary>
public sealed class RaceTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task Of_twenty_parallel_visits_into_nine_free_places_nine_succeed()
    {
        var course = await scene.Started();
        var days = Enumerable
            .Range(0, 20)
            .Select(i => new DateOnly(2026, 4, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var answers = await Task.WhenAll(days.Select(day => scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit(day))));
        Assert.Equal(9, answers.Count(a => a.Status == HttpStatusCode.Created));
        Assert.Equal(11, answers.Count(a => a.Said == "409 visit.limit-reached"));
        Assert.Equal(10, (await scene.Pedagogue.Fetch($"/courses/{course}"))["allowance.visitsHeld"].GetInt32());
    }

    [Fact]
    public async Task Of_two_decisions_on_one_referral_one_stands()
    {
        var referral = await scene.Referral();
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var answers = await Task.WhenAll(
            scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(scene.PedagogueId)),
            scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(null, "decline", reason: "Familien er flyttet."))
        );
        Assert.Equal(["201", "409 decision.exists"], answers.Select(a => a.Said).Order());
    }

    [Fact]
    public async Task Numbers_have_no_gap_when_many_register_at_once_and_some_are_refused()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        var bodies = Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? A.Referral(lastName: "Samme") : A.Referral(lastName: $"Nummer {i}"));
        var answers = await Task.WhenAll(bodies.Select(b => own.Lead.Post("/referrals", b)));
        var numbers = answers.Where(a => a.Status == HttpStatusCode.Created).Select(a => a["number"].GetString()).Order().ToList();
        Assert.Equal(9, answers.Count(a => a.Said == "409 referral.duplicate"));
        Assert.Equal(Enumerable.Range(1, 31).Select(n => $"2026-{n:D4}"), numbers);
    }
}
