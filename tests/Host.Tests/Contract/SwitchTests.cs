using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>The switch of rules at run time: nothing under way is disturbed, and nobody's request fails.</summary>
public sealed class SwitchTests
{
    private static readonly object National = new
    {
        @base = "national-1000-days",
        effectiveFrom = "2026-05-01",
        note = "Byrådet har besluttet det.",
    };

    [Fact]
    public async Task The_day_a_referral_is_received_decides_which_rules_judge_it()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var course = await scene.Started();
        var put = (await scene.Administrator.Post("/programme/versions", National)).Expect(HttpStatusCode.Created);
        Assert.Equal("national-1000-days", put["key"].GetString());

        var before = (await scene.Lead.Post("/referrals", A.Referral("2026-04-30", lastName: "Før"))).Expect(HttpStatusCode.Created);
        var after = (await scene.Lead.Post("/referrals", A.Referral("2026-05-01", lastName: "Efter"))).Expect(HttpStatusCode.Created);
        Assert.Equal("ishoej-0-6", before["programmeVersion.key"].GetString());
        Assert.True(before["eligibility.eligible"].GetBoolean());
        Assert.Equal(put.Id, after["programmeVersion.id"].GetString());
        Assert.False(after["eligibility.eligible"].GetBoolean());

        var underWay = await scene.Pedagogue.Fetch($"/courses/{course}");
        Assert.Equal("ishoej-0-6", underWay["programmeVersion.key"].GetString());
        Assert.Equal(9, underWay["allowance.visitsLeft"].GetInt32());
        Assert.Equal("409 programme.date-taken", (await scene.Administrator.Post("/programme/versions", National)).Said);
    }

    [Fact]
    public async Task An_unborn_child_is_an_ordinary_case_under_the_national_model()
    {
        await using var scene = await Scene.Of("national-1000-days");
        var body = A.Referral("2026-05-01", lastName: "Ventet", birthDate: null, dueDate: "2026-07-24")
            .With("child.firstName", null)
            .With("daycare.kind", "none")
            .With("acquainted", false);
        var unborn = (await scene.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created);
        Assert.True(unborn["eligibility.eligible"].GetBoolean());
        var early = (await scene.Lead.Post("/referrals", body.With("child.lastName", "Tidlig").With("child.dueDate", "2026-07-25"))).Expect(
            HttpStatusCode.Created
        );
        Assert.False(early["eligibility.eligible"].GetBoolean());
        (await scene.Lead.Put($"/referrals/{unborn.Id}/screening", A.Screening("2026-05-04", "KF1"))).Expect(HttpStatusCode.OK);
        var decided = (
            await scene.Lead.Post($"/referrals/{unborn.Id}/decision", A.Decision(scene.PedagogueId, decidedOn: "2026-05-05"))
        ).Expect(HttpStatusCode.Created);
        var course = decided["courseId"].GetString();
        (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-05-06", "startMeeting"))).Expect(HttpStatusCode.Created);
        Assert.Equal("2027-02-10", (await scene.Pedagogue.Fetch($"/courses/{course}"))["allowance.lastDay"].GetString());
    }

    [Fact]
    public async Task No_request_fails_while_the_switch_is_thrown_under_load()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var done = new CancellationTokenSource();
        var load = Enumerable.Range(0, 6).Select(n => Keep(scene, n, done.Token)).ToList();
        await Task.Delay(100);
        for (var day = 1; day <= 8; day++)
        {
            var rules = day % 2 == 0 ? "ishoej-0-6" : "national-1000-days";
            (
                await scene.Administrator.Post(
                    "/programme/versions",
                    new
                    {
                        @base = rules,
                        effectiveFrom = $"2026-05-{day:D2}",
                        note = "skift",
                    }
                )
            ).Expect(HttpStatusCode.Created);
            foreach (var name in (string[])["SelfReferral", "ParentAnswers", "FlexGrants", "SumSharing"])
            {
                (await scene.Administrator.Put($"/features/{name}", new { enabled = day % 2 == 0, note = "skift" })).Expect(
                    HttpStatusCode.OK
                );
            }
        }

        await done.CancelAsync();
        var answered = (await Task.WhenAll(load)).SelectMany(a => a).ToList();
        Assert.NotEmpty(answered);
        Assert.All(answered, a => Assert.True(a.Status is HttpStatusCode.OK or HttpStatusCode.Created, a.Said));
    }

    private static async Task<List<Answer>> Keep(Scene scene, int worker, CancellationToken until)
    {
        var answers = new List<Answer>();
        for (var i = 0; !until.IsCancellationRequested; i++)
        {
            answers.Add(await scene.Lead.Post("/referrals", A.Referral($"2026-05-{(i % 20) + 1:D2}", lastName: $"Last {worker}-{i}")));
            answers.Add(await scene.Lead.Fetch("/programme?on=2026-05-05"));
            answers.Add(await scene.Administrator.Fetch("/features"));
            answers.Add(await scene.Lead.Fetch("/reports/municipalities?year=2021"));
        }

        return answers;
    }
}
