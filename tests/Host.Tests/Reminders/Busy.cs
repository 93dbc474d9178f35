using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Watch;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Reminders;

/// <summary>Towns in which something waits. Today is Thursday 21 May 2026, at one.</summary>
internal static class Busy
{
    private static readonly DateOnly Today = new(2026, 5, 21);

    /// <summary>A course with a visit that is not recorded and one tomorrow, one with nothing planned, a referral that has waited for eleven weeks and one for a day.</summary>
    public static async Task<Scene> Town()
    {
        var scene = await Scene.Of("ishoej-0-6", settings: UnheardMail.Settings);
        var course = await scene.Started();
        await Plan(course, "2026-05-18");
        await Plan(course, "2026-05-22");
        await Did(scene.Pedagogue.Post($"/courses/{(await scene.Accepted()).Course}/visits", A.Visit("2026-05-20", "startMeeting")));
        await scene.Referral("2026-03-02");
        await scene.Referral("2026-05-20");
        await scene.Address(scene.Pedagogue, "mette@ishoej.example");
        await scene.Address(scene.Lead, "hanne@ishoej.example");
        return scene;

        async Task Plan(string of, string day)
        {
            var plan = new JsonObject
            {
                ["kind"] = "ordinary",
                ["status"] = "planned",
                ["plannedFor"] = day,
            };
            await Did(scene.Pedagogue.Post($"/courses/{of}/visits", plan));
        }
    }

    /// <summary>The same town, in which everything waits that anybody can be reminded of: for a pedagogue, a lead, an administrator and a controller who all have an address.</summary>
    public static async Task<Scene> WithEverything()
    {
        var scene = await Town();
        await scene.Address(scene.Administrator, "kim@ishoej.example");
        await scene.Address(await scene.Site.As(Role.Controller), "olga@ishoej.example");
        await Before(scene);
        await Visits(scene);
        await Erasures(scene);
        await Money(scene);
        await House(scene);
        return scene;
    }

    /// <summary>The id of a user, by her name.</summary>
    public static async Task<string> Named(this Scene scene, string name) =>
        (await scene.Administrator.Fetch("/users?pageSize=200"))["items"]
            .EnumerateArray()
            .Single(u => u.GetProperty("name").GetString() == name)
            .GetProperty("id")
            .GetString()!;

    /// <summary>Parents were asked seventeen days ago, and a lead began a visit's form the day before yesterday.</summary>
    private static async Task Before(Scene scene)
    {
        scene.Site.Clock.Today = Today.AddDays(-17);
        var asking = new
        {
            language = "da",
            expiresOn = "2026-06-30",
            moment = "start",
        };
        await Did(scene.Lead.Post($"/courses/{await scene.Started()}/evaluation-invitations", asking));
        scene.Site.Clock.Today = Today.AddDays(-2);
        using var desk = await Desk.Of(scene);
        var form = await desk.Open(await scene.VisitForm());
        (await desk.Send(form, ("Input.Handover", "Alma sov godt"), ("__Draft", "keep"))).Dispose();
        Assert.Equal(1L, scene.Drafts());
        scene.Site.Clock.Today = Today;
        var dorte = new
        {
            name = "Dorte Demo",
            role = "lead",
            email = "dorte@ishoej.example",
        };
        await Did(scene.Administrator.Put($"/users/{await scene.Named("Hanne Demo")}", dorte));
    }

    /// <summary>A booster window that closes today, a course at its limit, one whose pedagogue has left, an opening by break-glass, and an adjustment that is due.</summary>
    private static async Task Visits(Scene scene)
    {
        var over = await scene.Started();
        await Did(scene.Pedagogue.Post($"/courses/{over}/visits", A.Visit("2026-04-23")));
        await Did(scene.Lead.Post($"/courses/{over}/end", new { endedOn = "2026-05-18", reason = "completed" }));
        var full = await scene.Started();
        for (var visit = 1; visit <= 9; visit++)
        {
            await Did(scene.Pedagogue.Post($"/courses/{full}/visits", A.Visit($"2026-04-{visit:00}")));
        }

        var opened = (await scene.Accepted()).Referral;
        await Did(scene.OtherPedagogue.Post("/break-glass", new { subjectId = opened, reason = "Vikar for en syg kollega" }));
        var other = (await scene.OtherPedagogue.Fetch("/me"))["userId"].GetString();
        var left = await scene.Referral();
        await Did(scene.Lead.Put($"/referrals/{left}/screening", A.Screening()));
        await Did(scene.Lead.Post($"/referrals/{left}/decision", A.Decision(other)));
        await Did(scene.Administrator.Post($"/users/{other}/closure", new { reason = "Er holdt op" }));
        var meeting = new
        {
            heldOn = "2026-03-02",
            participants = (string[])["Leder", "Dagtilbud"],
            findings = "Billeder hjælper",
            adjustments = (object[])
                [
                    new
                    {
                        text = "Flere billeder",
                        ownerId = scene.PedagogueId,
                        dueOn = "2026-05-25",
                    },
                ],
        };
        await Did(scene.Lead.Post("/stop-op-meetings", meeting));
    }

    /// <summary>An erasure that another must confirm, and a case that is kept no longer.</summary>
    private static async Task Erasures(Scene scene)
    {
        var asked = await scene.Referral();
        await Did(scene.Lead.Post($"/referrals/{asked}/withdraw", new { reason = "Flyttet" }));
        await Did(scene.Administrator.Post($"/referrals/{asked}/erasure", new { reason = "Familien beder om det" }));
        var old = A.Decision(null, "decline", "2026-03-09", "Familien er flyttet.");
        await Did(scene.Lead.Post($"/referrals/{await scene.Referral()}/decision", old));
        await Did(scene.Administrator.Put("/retention", new { months = 1 }));
    }

    /// <summary>A business case of which nothing was reported, and a pilot that should have been evaluated.</summary>
    private static async Task Money(Scene scene)
    {
        var controller = await scene.Site.As(Role.Controller);
        var made = await controller.Post("/business-cases", A.BusinessCase());
        await Did(scene.Administrator.Post($"/business-cases/{made.Id}/approve", new { on = "2023-02-01" }));
        await Did(scene.Administrator.Put("/features/FlexGrants", new { enabled = true, note = "Forsøg" }));
        await Did(scene.Lead.Put("/flex-grants/pilot", new { endsOn = "2026-10-01", evaluationDueOn = "2026-05-01" }));
    }

    /// <summary>A version that is near, a mail that did not arrive, and work of the server's that failed.</summary>
    private static async Task House(Scene scene)
    {
        var version = new
        {
            @base = "tois-2018",
            effectiveFrom = "2026-06-01",
            note = "Byrådet har besluttet det.",
        };
        await Did(scene.Administrator.Post("/programme/versions", version));
        var (code, services) = (Testing.House.Code(scene.Site.Code), scene.Site.Services);
        await services
            .GetRequiredService<Municipalities>()
            .Open(code)
            .Writer.Run(async turn =>
            {
                await using var fail = turn.Connection.Sql(
                    "UPDATE kernel_outbox SET state = 'Failed', ended_at = made_at, fault = 'delivery.fault.mail-recipient' WHERE what = 'opening'",
                    turn.Transaction
                );
                return await fail.ExecuteNonQueryAsync();
            });
        var rounds = services.GetRequiredService<Rounds>();
        await rounds.Run(code, Round.Sharing, () => Task.FromResult(RoundOutcome.Failed), _ => { }, TestContext.Current.CancellationToken);
    }

    private static async Task Did(Task<Answer> call)
    {
        var answer = await call;
        Assert.True(answer.Status is >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous, answer.ToString());
    }
}
