using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reminders;

/// <summary>Reminders of what the rooms' own parts of the front page tell. Today is Thursday 21 May 2026, at one.</summary>
public sealed class FrontAndMailTests
{
    [Fact]
    public async Task The_mail_counts_what_the_front_page_shows_and_names_nobody()
    {
        await using var scene = await Busy.Town();
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
            mails["mette@ishoej.example"].Lines()
        );
        var lead = mails["hanne@ishoej.example"].Lines();
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
        await using var scene = await Busy.Town();
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
        await using var scene = await Busy.Town();
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
            mail.Lines()
        );
    }

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
