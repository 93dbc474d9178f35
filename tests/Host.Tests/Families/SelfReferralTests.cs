using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Families;

/// <summary>A family asks for a course itself, on the public page.</summary>
public sealed class SelfReferralTests
{
    private const string Thanks = "/henvendelse/0183/tak";

    [Fact]
    public async Task A_request_is_thanked_for_without_a_word_of_it_and_stands_before_the_lead()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var sent = await family.Sends(Family.Words());
        Assert.Equal((HttpStatusCode.Redirect, Thanks), (sent.Status, sent.Location));

        var thanks = await family.Get(Thanks);
        Assert.Contains("inden for 5 hverdage", thanks.Text, StringComparison.Ordinal);
        Assert.Contains("112", thanks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alma", thanks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-0001", thanks.Text, StringComparison.Ordinal);

        var referral = Assert.Single(await scene.Referrals());
        Assert.Equal(
            ("2026-0001", "parent", "direct", "2026-05-21", "2026-05-29"),
            (
                referral.GetProperty("number").GetString(),
                referral.GetProperty("referrer").GetProperty("role").GetString(),
                referral.GetProperty("channel").GetString(),
                referral.GetProperty("receivedOn").GetString(),
                referral.GetProperty("selfReferral").GetProperty("answerBy").GetString()
            )
        );
        Assert.Empty(referral.GetProperty("guardians")[0].GetProperty("consents").EnumerateArray());
    }

    [Fact]
    public async Task Off_unknown_and_malformed_are_one_and_the_same_page()
    {
        await using var scene = await FamilyScene.Open();
        await scene.Site.Open("0259", "national-1000-days");
        using var family = new Family(scene.Site);
        string? first = null;
        foreach (var code in (string[])["0259", "9999", "0101", "183", "abc", "0183%20", "%D9%A0%D9%A1%D9%A8%D9%A3"])
        {
            foreach (var rest in (string[])["", "/tak", "/pjece"])
            {
                var seen = await family.Get($"/henvendelse/{code}{rest}");
                Assert.Equal(HttpStatusCode.NotFound, seen.Status);
                // the footer leads back to the address itself
                var text = System.Text.RegularExpressions.Regex.Replace(seen.Text, "retur=[^\"]*", "", default, TimeSpan.FromSeconds(1));
                Assert.Equal(first ??= text, text);
            }
        }

        Assert.Contains("sundhedsplejerske", first, StringComparison.Ordinal);
        using var other = new Family(scene.Site, "0259");
        var posted = await other.Sends((await family.Opens()).Form, Family.Words());
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
    }

    [Fact]
    public async Task A_known_child_is_told_of_to_the_lead_alone()
    {
        await using var known = await FamilyScene.Open();
        await using var unknown = await FamilyScene.Open();
        (await known.Lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);
        var (told, untold) = (new Family(known.Site), new Family(unknown.Site));
        var (one, other) = (await told.Sends(Family.Words()), await untold.Sends(Family.Words()));
        Assert.Equal((one.Status, one.Location, one.Text), (other.Status, other.Location, other.Text));
        Assert.Equal((await told.Get(Thanks)).Text, (await untold.Get(Thanks)).Text);
        told.Dispose();
        untold.Dispose();

        var own = (await known.Referrals())[0];
        using var desk = await Desk.Of(known);
        var front = await Read(desk, "/");
        Assert.Contains("Fra familien selv", front, StringComparison.Ordinal);
        Assert.Contains("Måske samme barn som 2026-0001", front, StringComparison.Ordinal);
        var page = await Text(desk, $"/henvisninger/{own.GetProperty("id").GetString()}");
        Assert.Contains("Afsenderen er ikke bekr", page, StringComparison.Ordinal);
        Assert.Contains(">2026-0001</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_is_read_at_each_request()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var form = (await family.Opens()).Form;
        await scene.Throws(on: false);
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await family.Sends(form, Family.Words())).Status);
        Assert.Empty(await scene.Referrals());

        await scene.Throws(on: true);
        Assert.Equal(Thanks, (await family.Sends(form, Family.Words())).Location);
        Assert.Single(await scene.Referrals());
    }

    [Fact]
    public async Task It_goes_to_the_municipality_of_the_address_and_to_no_other()
    {
        await using var scene = await FamilyScene.Open();
        await scene.Site.Open("0259", "national-1000-days");
        (await (await scene.Site.As(Role.Administrator, code: "0259")).Put("/features/SelfReferral", new { enabled = true })).Expect(
            HttpStatusCode.OK
        );
        using var family = new Family(scene.Site, "0259");
        var seen = await family.Opens();
        Assert.Contains("fra 12 uger før termin", seen.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Køge Kommune", seen.Page.Body!.TextContent, StringComparison.Ordinal);
        await family.Sends([
            ("Input.Name", "Bo Prøve"),
            ("Input.Email", "bo@eksempel.dk"),
            ("Input.Child.Unborn", "true"),
            ("Input.Child.DueDate", "2026-07-01"),
            ("Input.Child.LastName", "Prøve"),
            ("Input.Daycare.Kind", "none"),
        ]);
        Assert.Empty(await scene.Referrals());
        var there = (await (await scene.Site.As(Role.Lead, code: "0259")).Fetch("/referrals"))["items"][0];
        Assert.Equal("2026-07-01", there.GetProperty("child").GetProperty("dueDate").GetString());
        Assert.True(there.GetProperty("eligibility").GetProperty("eligible").GetBoolean());
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_written_stands()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var seen = await family.Sends(("Input.Name", "Åse"), ("Input.Child.FirstName", "Alma"), ("Input.Help", "Søvnen\n& <måltiderne>"));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(
            [
                "Skriv et telefonnummer eller en e-mail, så vi kan svare dig.",
                "Skriv barnets fødselsdato, eller terminen, hvis barnet ikke er født.",
                "Barnets efternavn: Skal udfyldes.",
                "Hvor bliver barnet passet? Skal udfyldes.",
            ],
            seen.Errors
        );
        Assert.All(
            seen.Page.QuerySelectorAll("[data-error-summary] a"),
            a => Assert.Equal("true", seen.Page.GetElementById(a.GetAttribute("href")![1..])?.GetAttribute("aria-invalid") ?? "true")
        );
        Assert.Equal(
            ("Åse", "Alma", "Søvnen\n& <måltiderne>"),
            (seen.Form["Input.Name"], seen.Form["Input.Child.FirstName"], seen.Form["Input.Help"])
        );

        var unborn = await family.Sends(seen.Form, ("Input.Child.Unborn", "true"), ("Input.Child.DueDate", "i juli"));
        Assert.NotNull(unborn.Page.QuerySelector(".form-error [name='Input.Child.DueDate']"));
        Assert.Empty(await scene.Referrals());
        Assert.Equal(Thanks, (await family.Sends(unborn.Form, [.. Family.Words(), ("Input.Child.Unborn", "false")])).Location);
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("=HYPERLINK(\"http://ond.example\")")]
    public async Task What_was_written_is_text_to_the_lead(string text)
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        await family.Sends([
            .. Family.Words(text, text).Where(w => w.Name != "Input.Name"),
            ("Input.Name", text),
            ("Input.Daycare.Name", text),
        ]);
        using var desk = await Desk.Of(scene);
        var id = Assert.Single(await scene.Referrals()).GetProperty("id").GetString();
        foreach (var path in (string[])["/", "/henvisninger", $"/henvisninger/{id}", $"/henvisninger/{id}/ret"])
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Text(desk, path));
            Assert.Contains(text, page.Body!.TextContent + page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), img[onerror], [href*='ond.example']"));
        }
    }

    [Theory]
    [InlineData("فاطمة الزهراء", "نور")]
    [InlineData("Åge Ærø Ößtergård", "Zoë-Łucja")]
    [InlineData("O'Brien \"Bo\"", "李小龍 👶🏽")]
    public async Task Names_of_all_alphabets_and_ten_thousand_letters_come_whole(string sender, string child)
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var help = new string('æ', 10_000);
        await family.Sends([.. Family.Words(child, help).Where(w => w.Name != "Input.Name"), ("Input.Name", sender)]);
        var referral = Assert.Single(await scene.Referrals());
        Assert.Equal(
            (sender, child, help),
            (
                referral.GetProperty("guardians")[0].GetProperty("name").GetString(),
                referral.GetProperty("child").GetProperty("firstName").GetString(),
                referral.GetProperty("concern").GetString()
            )
        );
        var tooLong = await family.Sends(Family.Words("Ida", help + "æ"));
        Assert.Contains("10000", Assert.Single(tooLong.Errors), StringComparison.Ordinal);
        Assert.Equal(help + "æ", tooLong.Form["Input.Help"]);
    }

    private static async Task<string> Text(Desk desk, string path)
    {
        using var response = await desk.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As it is read on the screen.</summary>
    private static async Task<string> Read(Desk desk, string path) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Text(desk, path)).Body!.TextContent;
}
