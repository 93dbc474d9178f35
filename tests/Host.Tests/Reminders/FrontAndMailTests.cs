using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Reminders;

/// <summary>Reminders of what the rooms' own parts of the front page tell. Today is Thursday 21 May 2026, at one.</summary>
public sealed class FrontAndMailTests
{
    [Fact]
    public async Task The_mail_counts_what_the_front_page_shows_and_names_nobody()
    {
        await using var scene = await Busy();
        await scene.Site.Round();

        var mails = (await scene.Site.Outbox()).Select(d => d.Content!.Mail!).ToDictionary(m => m.To);
        Assert.Equal(["hanne@ishoej.example", "mette@ishoej.example"], mails.Keys.Order());
        Assert.Equal(
            [
                "- Besøg i dag og næste hverdag: 1 (nyt)",
                "- Besøg, der ikke er noteret: 1 (nyt)",
                "- Forløb uden næste aftale: 1 (nyt)",
                "- Det, vi skylder forældrene: 2 (nyt)",
                "- Forældre, der kan spørges: 1 (nyt)",
            ],
            Lines(mails["mette@ishoej.example"])
        );
        var lead = Lines(mails["hanne@ishoej.example"]);
        Assert.Contains("- Henvisninger, der har ventet for længe: 1 (nyt)", lead);
        Assert.Contains("- Henvisninger, der venter: 1 (nyt)", lead);
        foreach (var mail in mails.Values)
        {
            string[] named = ["Prøve", "Alma", "Bo ", "Solen", "140523", "2026-0001", scene.PedagogueId];
            Assert.All(named, n => Assert.DoesNotContain(n, mail.Subject + mail.Text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Nobody_has_looked_and_the_log_of_use_says_who_was_written_to()
    {
        await using var scene = await Busy();
        var before = await Log(scene);
        await scene.Site.Round();
        await scene.Site.Round();

        string[] others = ["Opslag i brugsloggen", "Leverance ud af systemet"];
        var rows = (await Log(scene))[before.Count..].FindAll(r => !others.Contains(r.Purpose));
        Assert.Equal(["Påmindelse sendt til bruger", "Påmindelse sendt til bruger"], rows.Select(r => r.Purpose));
        Assert.All(rows, r => Assert.Equal("system", r.Role));
    }

    [Fact]
    public async Task A_visit_that_was_recorded_meanwhile_is_told_no_more_and_what_stays_still_waits()
    {
        await using var scene = await Busy();
        await scene.Site.Round();
        var course = (await scene.Pedagogue.Fetch("/courses?due=overdue"))["items"][0].GetProperty("id").GetString();
        var late = (await scene.Pedagogue.Fetch($"/courses/{course}"))["visits"]
            .EnumerateArray()
            .Single(v => v.GetProperty("plannedFor").GetString() == "2026-05-18")
            .GetProperty("id")
            .GetString();
        (await scene.Pedagogue.Put($"/courses/{course}/visits/{late}", A.Visit("2026-05-18"))).Expect(HttpStatusCode.OK);
        scene.Site.Clock.Today = new DateOnly(2026, 5, 22);
        var known = (await scene.Site.Outbox()).Select(d => d.Id).ToHashSet();
        await scene.Site.Round();

        var mail = (await scene.Site.Outbox())
            .Single(d => !known.Contains(d.Id) && d.Content?.Mail?.To == "mette@ishoej.example")
            .Content!.Mail!;
        Assert.Equal(
            [
                "- Besøg i dag og næste hverdag: 1 (venter stadig)",
                "- Forløb uden næste aftale: 1 (venter stadig)",
                "- Det, vi skylder forældrene: 2 (venter stadig)",
                "- Forældre, der kan spørges: 1 (venter stadig)",
            ],
            Lines(mail)
        );
    }

    [Fact]
    public async Task What_a_part_tells_a_role_of_she_can_choose()
    {
        await using var scene = await Busy();
        var told = new HashSet<ReminderKind>();
        foreach (var role in new[] { Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer })
        {
            var me = await (await scene.Site.As(role)).Fetch("/me");
            var caller = new Caller(
                EntityId.Read<UserId>(me["userId"].GetString()),
                role.ToString(),
                Testing.House.Code(scene.Site.Code),
                role
            );
            await using var scope = scene.Site.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.ToCountFor(caller));
            foreach (var part in scope.ServiceProvider.GetServices<IFrontPart>())
            {
                var kinds = (await part.Show(caller, TestContext.Current.CancellationToken)).SelectMany(s => s.Waits).Select(w => w.Kind);
                Assert.All(kinds, k => Assert.Contains(k, ReminderKinds.Of(role)));
                told.UnionWith(kinds);
            }
        }

        Assert.True(told.Count >= 6, string.Join(' ', told));
    }

    /// <summary>A course with a visit that is not recorded and one tomorrow, one with nothing planned, a referral that has waited for eleven weeks and one for a day.</summary>
    private static async Task<Scene> Busy()
    {
        var scene = await Scene.Of("ishoej-0-6", settings: UnheardMail.Settings);
        var course = await scene.Started();
        await Plan(course, "2026-05-18");
        await Plan(course, "2026-05-22");
        (await scene.Pedagogue.Post($"/courses/{(await scene.Accepted()).Course}/visits", A.Visit("2026-05-20", "startMeeting"))).Expect(
            HttpStatusCode.Created
        );
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
            (await scene.Pedagogue.Post($"/courses/{of}/visits", plan)).Expect(HttpStatusCode.Created);
        }
    }

    private static IReadOnlyList<string> Lines(OutgoingMail mail) =>
        [.. mail.Text.Split('\n', StringSplitOptions.TrimEntries).Where(l => l.StartsWith("- ", StringComparison.Ordinal))];

    private static async Task<List<(string Purpose, string Role)>> Log(Scene scene)
    {
        var log = await scene.Administrator.Fetch("/audit?pageSize=200");
        return
        [
            .. log["items"]
                .EnumerateArray()
                .OrderBy(i => i.GetProperty("sequence").GetInt64())
                .Select(i => (i.GetProperty("purpose").GetString()!, i.GetProperty("role").GetString()!)),
        ];
    }
}
