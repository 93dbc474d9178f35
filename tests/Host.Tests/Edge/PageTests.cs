using System.Net;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.Tests.Drafts;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>The pages that are open to all.</summary>
public sealed class PageTests(Scene scene) : IClassFixture<Scene>
{
    [Theory]
    [InlineData("/tilgaengelighed", "Tilgængelighed", "Accessibility")]
    [InlineData("/persondata", "Persondata", "Personal data")]
    [InlineData("/hvad-systemet-ikke-goer", "Hvad systemet ikke gør", "What the system does not do")]
    [InlineData("/api-docs", "Grænseflade for andre systemer", "Interface for other systems")]
    public async Task A_page_of_trust_is_open_to_all_in_both_languages(string path, string danish, string english)
    {
        await Shows(path, null, danish, "da");
        await Shows(path, await Cookie("en"), english, "en");
    }

    [Fact]
    public async Task A_language_is_remembered_for_a_year_and_leads_back()
    {
        using var response = await Choose("til=en&retur=%2Fpersondata%3Fa%3D1");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/persondata?a=1", response.Headers.Location!.ToString());
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("max-age=31536000", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("til=en&retur=https%3A%2F%2Fevil.example%2F")]
    [InlineData("til=en&retur=%2F%2Fevil.example")]
    [InlineData("til=en&retur=%2F%5Cevil.example")]
    [InlineData("til=en&retur=javascript%3Aalert(1)")]
    [InlineData("til=en")]
    public async Task A_language_never_leads_elsewhere(string query)
    {
        using var response = await Choose(query);
        Assert.Equal("/", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_unknown_language_changes_nothing()
    {
        using var response = await Choose("til=klingon&retur=%2Fpersondata");
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("/persondata", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/tilgaengelighed")]
    [InlineData("/persondata")]
    [InlineData("/hvad-systemet-ikke-goer")]
    [InlineData("/api-docs")]
    [InlineData("/findes-ikke")]
    public async Task A_page_has_nothing_inline_one_heading_and_no_id_twice(string path)
    {
        using var client = scene.Site.Nobody();
        var page = new HtmlParser().ParseDocument(
            await (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            )
        );
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("/henvisninger")]
    [InlineData("/samtykker")]
    [InlineData("/oplysningspligt")]
    [InlineData("/noedadgange")]
    public async Task The_menu_says_where_a_page_lies(string path)
    {
        using var hanne = await Desk.Of(scene);
        var page = (await hanne.Open(path, "footer form")).Page;
        Assert.Equal("/henvisninger", page.QuerySelector("nav [aria-current]")?.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("footer a[href='/api-docs']"));
    }

    private async Task Shows(string path, string? cookie, string title, string language)
    {
        using var client = scene.Site.Nobody();
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
        {
            ask.Headers.Add("Cookie", cookie);
        }

        using var response = await client.SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Matches(@"Version \d+\.\d+\.\d+$", page.QuerySelector("footer ul")!.TextContent.Trim());
    }

    private async Task<string> Cookie(string language)
    {
        using var response = await Choose($"til={language}");
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<HttpResponseMessage> Choose(string query)
    {
        using var client = scene.Site.Nobody();
        return await client.GetAsync(new Uri($"/sprog?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
