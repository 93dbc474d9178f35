using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>The page at the end of a link: in six languages, of the child's first name alone, and as good without script.</summary>
public sealed class ParentsPageTests(Scene scene) : IClassFixture<Scene>
{
    [Theory]
    [InlineData("da", "ltr", "Jeres svar om forløbet")]
    [InlineData("en", "ltr", "Your answers about the course")]
    [InlineData("ar", "rtl", "إجاباتكم عن المسار")]
    [InlineData("tr", "ltr", "Süreç hakkındaki yanıtlarınız")]
    [InlineData("ur", "rtl", "سلسلے کے بارے میں آپ کے جوابات")]
    [InlineData("pl", "ltr", "Państwa odpowiedzi o wsparciu")]
    public async Task A_sheet_is_in_its_language_and_the_way_that_it_is_read(string language, string direction, string title)
    {
        var (_, link) = await scene.Invite(await scene.Started(), language);
        using var parents = scene.Site.Nobody();
        var page = WebUtility.HtmlDecode(await parents.Page($"/svar/{link}"));
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
        // the frame speaks Danish or English, and says so where the page does not
        var (header, footer) = language is "da" or "en"
            ? ("class=\"header\"", "")
            : ("class=\"header\" lang=\"da\" dir=\"ltr\"", " lang=\"da\" dir=\"ltr\"");
        Assert.Contains($"<header {header}>", page, StringComparison.Ordinal);
        Assert.Contains($"<footer{footer}>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_family_is_on_it_but_the_childs_first_name()
    {
        var (referral, course) = await scene.Accepted();
        var (_, link) = await scene.Invite(course, "en");
        using var parents = scene.Site.Nobody();
        var page = WebUtility.HtmlDecode(await parents.Page($"/svar/{link}"));
        var known = (await scene.Lead.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
        Assert.Contains(known["child.firstName"].GetString()!, page, StringComparison.Ordinal);
        foreach (
            var other in (string[])
                [
                    known["child.lastName"].GetString()!,
                    known["child.birthDate"].GetString()!,
                    known["number"].GetString()!,
                    known["guardians"][0].GetProperty("name").GetString()!,
                    referral,
                    course,
                    "Mette Demo",
                ]
        )
        {
            Assert.DoesNotContain(other, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_language_keeps_what_is_written_and_a_look_spends_nothing()
    {
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        using var turned = await parents.Send(link, ("svar[change]", "4"), ("svar[helpedMost]", "Roen & stilheden"), ("handling", "tr"));
        var page = WebUtility.HtmlDecode(await turned.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Süreç hakkındaki", page, StringComparison.Ordinal);
        Assert.Contains("Roen & stilheden", page, StringComparison.Ordinal);
        Assert.Matches("name=\"svar\\[change\\]\" value=\"4\" checked", page);
        for (var looks = 0; looks < 20; looks++)
        {
            await parents.Page($"/svar/{link}");
        }

        using var sent = await parents.Send(link, ("svar[change]", "4"), ("handling", "send"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var again = await parents.Send(link, ("svar[change]", "4"), ("handling", "send"));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_pause_of_the_script_keeps_and_says_so_in_one_line()
    {
        var (_, link) = await scene.Invite(await scene.Started(), "pl");
        using var parents = scene.Site.Nobody();
        using var kept = await parents.Send(link, ("svar[toChange]", "Nic"), ("__Draft", "pause"));
        Assert.Equal("text/plain", kept.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(
            "Zapisano.",
            await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        using var tooMuch = await parents.Send(link, ("svar[toChange]", new string('x', 10_001)), ("__Draft", "pause"));
        Assert.Equal(HttpStatusCode.BadRequest, tooMuch.StatusCode);
        Assert.Contains("Nic", await parents.Page($"/svar/{link}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_pointed_at_and_nothing_is_spent()
    {
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        using var wrong = await parents.Send(link, ("svar[change]", "9"), ("svar[helpedMost]", "Alt"), ("handling", "send"));
        var page = await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("href=\"#svar_change_\"", page, StringComparison.Ordinal);
        Assert.Matches("data-error-summary[^>]* autofocus", page);
        Assert.Contains("aria-describedby=\"svar_change_-error\"", page, StringComparison.Ordinal);
        Assert.Matches("id=\"svar_change_-error\">Noget kunne ikke", page);
        Assert.Contains("Alt", page, StringComparison.Ordinal);
        using var sent = await parents.Send(link, ("svar[change]", "4"), ("handling", "send"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Theory]
    [InlineData("?sprog=ur", "da", "ur")]
    [InlineData("", "pl-PL,pl;q=0.9,da;q=0.5", "pl")]
    [InlineData("", "fr", "da")]
    public async Task A_shut_link_speaks_the_language_that_is_asked_for_first(string query, string accepted, string first)
    {
        using var parents = scene.Site.Nobody();
        parents.DefaultRequestHeaders.Add("Accept-Language", accepted);
        var page = WebUtility.HtmlDecode(await parents.Page($"/svar/{new string('a', 43)}{query}"));
        var title = new Dictionary<string, string>
        {
            ["ur"] = "یہ لنک استعمال نہیں ہو سکتا",
            ["pl"] = "Nie można użyć tego linku",
            ["da"] = "Linket kan ikke bruges",
        };
        var heading = page.IndexOf("<h1", StringComparison.Ordinal);
        Assert.Contains(title[first], page[heading..page.IndexOf("</h1>", heading, StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.All(title.Values, t => Assert.Contains(t, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_choice_of_what_helped_most_is_kept_and_sent_from_the_page()
    {
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        (await parents.Send(link, ("svar[helpedMostOf]", "T10"), ("handling", "gem"))).Dispose();
        Assert.Contains("value=\"T10\" checked", await parents.Page($"/svar/{link}"), StringComparison.Ordinal);
        (await parents.Send(link, ("svar[helpedMostOf]", "T10"), ("handling", "send"))).Dispose();
        Assert.Contains("Linket kan ikke bruges", await parents.Page($"/svar/{link}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thanks_name_the_municipality_and_know_nothing_else()
    {
        using var nobody = scene.Site.Nobody();
        Assert.Contains("Ishøj Kommune", WebUtility.HtmlDecode(await nobody.Page("/svar/0183/tak?sprog=ar")), StringComparison.Ordinal);
        using var nowhere = await nobody.GetAsync("/svar/9999/tak", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Links_that_are_out_work_also_when_the_municipality_stops_asking()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        var (_, link) = await own.Invite(await own.Started());
        (await own.Administrator.Put("/features/ParentAnswers", new { enabled = false })).Expect(HttpStatusCode.OK);
        using var parents = own.Site.Nobody();
        using var sent = await parents.Send(link, ("svar[change]", "4"), ("handling", "send"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }
}
