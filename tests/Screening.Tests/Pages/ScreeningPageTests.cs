using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Screening.Tests.Pages;

/// <summary>The form over HTTP, as a browser without script sends it.</summary>
public sealed class ScreeningPageTests
{
    private static readonly (string, string)[] AllMet =
    [
        ("Input.Criteria.LowComplexity", "true"),
        ("Input.Criteria.Delimited", "true"),
        ("Input.Criteria.OwnResources", "true"),
        ("Input.SpecialSupportSuspected", "false"),
    ];

    [Fact]
    public async Task A_press_shows_the_recommendation_and_saves_nothing()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (lead, path) = await Referred(site);

        var shown = await lead.Send($"{path}?handler=Advice", answers: [("Input.RiskFactors[1].Seen", "true"), .. AllMet]);

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Tilbyd forløb", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Set: Begrænset sprog eller kommunikation", shown.Text, StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"{path}/profil")).Status);
    }

    [Fact]
    public async Task The_script_gets_the_recommendation_alone_and_what_is_still_to_be_answered()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (lead, path) = await Referred(site);

        var open = await lead.Send($"{path}?handler=Advice", fragment: true, AllMet[..3]);
        var notify = await lead.Send($"{path}?handler=Advice", fragment: true, ("Input.SpecialSupportSuspected", "true"));

        Assert.DoesNotContain("<html", open.Text, StringComparison.Ordinal);
        Assert.Contains("data-line=\"Anbefaling: 1 svar mangler\"", open.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_SpecialSupportSuspected\"", open.Text, StringComparison.Ordinal);
        Assert.Contains("Underret familieafdelingen", notify.Text, StringComparison.Ordinal);
        Assert.Contains("uanset hvad du svarer på resten", notify.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_survives_a_refusal_also_what_cannot_be_read()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (lead, path) = await Referred(site);

        var refused = await lead.Send(
            path,
            answers:
            [
                ("Input.RiskFactors[1].Seen", "true"),
                ("Input.RiskFactors[1].Observation", "Peger i stedet for at bede"),
                ("Input.ProtectiveFactors", "Far har orlov\nMormor tæt på"),
                ("Input.ParentPerspective", "Vi er trætte"),
                ("Input.ScreenedOn", "i går"),
                .. AllMet,
            ]
        );

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("role=\"alert\"", refused.Text, StringComparison.Ordinal);
        foreach (var written in (string[])["Peger i stedet for at bede", "Far har orlov\nMormor tæt på", "Vi er trætte", "value=\"i går\""])
        {
            Assert.Contains(written, refused.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_saving_she_sees_the_recommendation_the_picture_and_the_way_on()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (lead, path) = await Referred(site);

        var saved = await lead.Send(path, answers: [("Input.RiskFactors[1].Seen", "true"), ("Input.ScreenedOn", "2026-05-11"), .. AllMet]);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal($"{path}/profil?gemt=true#anbefaling", saved.Location);
        var profile = (await lead.Open(saved.Location!.Split('#')[0])).Text;
        Assert.Contains("Screeningen er gemt", profile, StringComparison.Ordinal);
        Assert.Contains("En regel peger, et menneske afgør", profile, StringComparison.Ordinal);
        Assert.Contains("Barnet: 1 af 6 set (IB2).", profile, StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"{path.Replace("/screening", "/afgoerelse", StringComparison.Ordinal)}\"",
            profile,
            StringComparison.Ordinal
        );
        Assert.Contains("Første udgave. 1 set.", (await lead.Open($"{path}/udgaver")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/profil?udgave=2")]
    [InlineData("/profil?udgave=x")]
    public async Task A_state_that_is_not_there_is_not_found(string rest)
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (lead, path) = await Referred(site);
        await lead.Send(path, answers: [("Input.ScreenedOn", "2026-05-11"), .. AllMet]);

        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open(path + rest)).Status);
    }

    /// <summary>A lead at the form of a referral that is not screened.</summary>
    private static async Task<(Visitor Lead, string Path)> Referred(Website site)
    {
        const string name = "lead@ishoej.test";
        const string password = "en god lang kode";
        var made = await (await site.As(Role.Administrator)).Post(
            "/api/v1/users",
            new
            {
                name = "Hanne Prøve",
                role = "lead",
                signInName = name,
                password,
            }
        );
        made.Expect(HttpStatusCode.Created);
        var referral = await (await site.As(Role.Lead)).Post(
            "/api/v1/referrals",
            new
            {
                receivedOn = "2026-05-04",
                child = new
                {
                    firstName = "Alma",
                    lastName = "Prøve",
                    birthDate = "2024-05-04",
                },
                guardians = new[] { new { name = "Bo Prøve" } },
                referrer = new { role = "daycareStaff" },
                channel = "direct",
                daycare = new { kind = "institution", name = "Vuggestuen Solen" },
            }
        );
        var lead = new Visitor(site.Address);
        await lead.SignIn(site, name, password);
        return (lead, $"/henvisninger/{referral.Expect(HttpStatusCode.Created).Id}/screening");
    }
}
