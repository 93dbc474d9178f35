using System.Net;
using BarnetIMidten.Host.Tests.Drafts;

namespace BarnetIMidten.Host.Tests.Families;

/// <summary>The leaflet, and what holds for all three public pages.</summary>
public sealed class LeafletTests
{
    private const string Leaflet = "/henvendelse/0183/pjece";

    [Theory]
    [InlineData("ishoej-0-6", "op til 9 gange", "gratis")]
    [InlineData("national-1000-days", "op til 40 uger", "fra 12 uger før termin")]
    [InlineData("kbh-fleks", "En fleksibel plads til jeres barn", "Selve hjemmetræningen foregår hjemme")]
    public async Task It_says_what_the_version_in_force_says_and_where_to_write(string programme, string one, string other)
    {
        await using var scene = await FamilyScene.Open(programme, "PublicAddress=https://barnet.eksempel.dk/");
        using var family = new Family(scene.Site);
        var seen = await family.Get(Leaflet);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        foreach (var said in (string[])[one, other, "Ishøj Kommune", "https://barnet.eksempel.dk/henvendelse/0183"])
        {
            Assert.Contains(said, seen.Page.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(Expected("https://barnet.eksempel.dk/henvendelse/0183"), seen.Page.QuerySelector("svg.qr path")!.GetAttribute("d"));
        Assert.DoesNotContain("Udskriv siden", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_switch_off_those_who_work_there_print_it_without_the_address()
    {
        await using var scene = await FamilyScene.Open();
        await scene.Site.Open("0259", "national-1000-days");
        using var desk = await Desk.Of(scene);
        await scene.Throws(on: false);
        using var nobody = new Family(scene.Site);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.Get(Leaflet)).Status);
        using var elsewhere = await desk.Get("/henvendelse/0259/pjece");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);

        using var here = await desk.Get(Leaflet);
        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            await here.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Null(page.QuerySelector("svg.qr"));
        Assert.Contains("Tal med jeres dagtilbud eller jeres sundhedsplejerske.", page.Body!.TextContent, StringComparison.Ordinal);
        // whose paper it is: the municipality's, not hers who prints it
        Assert.DoesNotContain("Hanne Demo", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_configured_it_says_the_one_that_was_asked_for()
    {
        await using var scene = await FamilyScene.Open(settings: "AllowedHosts=127.0.0.1");
        using var nobody = scene.Site.Nobody();
        async Task<(HttpStatusCode, string)> Ask(string? host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Leaflet);
            request.Headers.Host = host;
            using var response = await nobody.SendAsync(request, TestContext.Current.CancellationToken);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Contains($"{scene.Site.Address}henvendelse/0183", (await Ask(null)).Item2, StringComparison.Ordinal);
        var (status, forged) = await Ask("ond.example");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.DoesNotContain("ond.example", forged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/henvendelse/0183", "Få hjælp til hverdagen med jeres barn", "Get help with everyday life with your child")]
    [InlineData("/henvendelse/0183/tak", "Tak. Vi har fået din henvendelse", "Thank you. We have received your request")]
    [InlineData(Leaflet, "Hjælp til hverdagen med jeres barn", "Help with everyday life with your child")]
    [InlineData("/henvendelse/9999", "Her kan man ikke selv henvende sig", "You cannot send a request here")]
    public async Task A_public_page_is_kept_by_nobody_speaks_both_languages_and_has_nothing_inline(
        string path,
        string danish,
        string english
    )
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        Assert.Equal(danish, (await family.Get(path)).Page.QuerySelector("h1")!.TextContent.Trim());
        await family.Get("/sprog?til=en");
        var page = (await family.Get(path)).Page;
        Assert.Equal(english, Assert.Single(page.QuerySelectorAll("h1")).TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [fill], main a[href*='//']"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));

        using var nobody = scene.Site.Nobody();
        using var response = await nobody.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lead_and_administrator_come_to_page_and_leaflet_by_a_link()
    {
        await using var scene = await FamilyScene.Open();
        using var lead = await Desk.Of(scene);
        Assert.Equal(["/henvendelse/0183/pjece", "/henvendelse/0183"], await Links(lead, "/henvisninger"));
        await scene.Throws(on: false);
        Assert.Equal(["/henvendelse/0183/pjece"], await Links(lead, "/henvisninger"));
    }

    private static async Task<IEnumerable<string?>> Links(Desk desk, string path)
    {
        using var response = await desk.Get(path);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(text)
            .QuerySelectorAll("main a[href^='/henvendelse']")
            .Select(a => a.GetAttribute("href"));
    }

    /// <summary>Drawn a second time, naively: a square for each dark module, row by row.</summary>
    private static string Expected(string address)
    {
        using var generator = new QRCoder.QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCoder.QRCodeGenerator.ECCLevel.M);
        return string.Concat(
            from y in Enumerable.Range(0, code.ModuleMatrix.Count)
            from x in Enumerable.Range(0, code.ModuleMatrix.Count)
            where code.ModuleMatrix[y][x]
            select $"M{x} {y}h1v1h-1z"
        );
    }
}
