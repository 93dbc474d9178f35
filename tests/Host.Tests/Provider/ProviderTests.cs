using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Provider;

/// <summary>Signing in at the municipality's own provider, a real one; and what a false one gets.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private ProviderProcess? provider;
    private readonly List<IDisposable> travellers = [];
    private Website? website;

    private Website Site => website!;

    public async ValueTask InitializeAsync()
    {
        // the site's address must be known to the provider before, and the provider's to the site
        var port = ProviderSite.FreePort();
        provider = await ProviderProcess.Start($"http://127.0.0.1:{port}/log-ind/kommune");
        website = await ProviderSite.Open(provider.Address, port);
    }

    public async ValueTask DisposeAsync()
    {
        travellers.ForEach(t => t.Dispose());
        await Site.DisposeAsync();
        provider?.Dispose();
    }

    [Fact]
    public async Task She_comes_back_as_what_the_municipality_says_she_is_and_is_known_again()
    {
        var first = Browser();
        using var back = await first.Travel(new Identity());
        Assert.Equal((HttpStatusCode.Redirect, "/min-side"), (back.StatusCode, back.Headers.Location?.ToString()));
        Assert.Contains("Hanne Kommunal", await first.Me(), StringComparison.Ordinal);
        Assert.Contains("Faglig leder", await first.Me(), StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", await first.Me(), StringComparison.Ordinal);

        var second = Browser();
        using var again = await second.Travel(new Identity(Name: "Hanne Nygift") { Role = ["bim-medarbejder", "noget-andet"] });
        Assert.Contains("Hanne Nygift", await second.Me(), StringComparison.Ordinal);
        Assert.Contains("Pædagog", await second.Me(), StringComparison.Ordinal);
        Assert.False(await first.IsIn(), "another role ends what was opened before");
        Assert.Equal(1, Count("SELECT COUNT(*) FROM access_user WHERE subject_index IS NOT NULL"));
        Assert.Equal(2, Count("SELECT COUNT(*) FROM kernel_audit WHERE action = 'SignIn' AND outcome = 'ok'"));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM access_user WHERE CAST(subject_index AS TEXT) LIKE '%hanne%'"));
    }

    [Fact]
    public async Task The_sign_in_page_shows_the_way_and_the_password_still_stands_beside_it()
    {
        using var nobody = Site.Nobody();
        var page = await nobody.GetStringAsync(new Uri("/log-ind", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("href=\"/log-ind/kommune/0183\"", page, StringComparison.Ordinal);
        Assert.Contains("Log ind med kommunens login", page, StringComparison.Ordinal);
        Assert.Contains("name=\"password\"", page, StringComparison.Ordinal);
        using var elsewhere = await nobody.GetAsync(
            new Uri("/log-ind/kommune/0259", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("role", "oidc.role", "ikke givet dig en rolle")]
    [InlineData("roles", "oidc.roles", "flere roller")]
    [InlineData("low", "oidc.assurance", "sikringsniveau")]
    [InlineData("no level", "oidc.assurance", "sikringsniveau")]
    [InlineData("elsewhere", "oidc.municipality", "en anden kommune")]
    [InlineData("nowhere", "oidc.municipality", "en anden kommune")]
    public async Task What_is_not_enough_gives_no_access_and_says_so_kindly(string lacks, string code, string says)
    {
        var who = lacks switch
        {
            "role" => new Identity { Role = ["vicevært"] },
            "roles" => new Identity { Role = ["bim-leder", "bim-medarbejder"] },
            "low" => new Identity { Loa = "https://data.gov.dk/concept/core/nsis/loa/Low" },
            "no level" => new Identity { Loa = null },
            "elsewhere" => new Identity { Kommune = "0259" },
            _ => new Identity { Kommune = null },
        };
        var browser = Browser();

        using var back = await browser.Travel(who);

        Assert.Equal(HttpStatusCode.Forbidden, back.StatusCode);
        Assert.Contains(says, await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(await browser.IsIn());
        Assert.Equal(0, Count("SELECT COUNT(*) FROM access_user WHERE subject_index IS NOT NULL"));
        Assert.Equal(1, Count($"SELECT COUNT(*) FROM kernel_audit WHERE outcome = '{code}'"));
    }

    [Fact]
    public async Task One_who_was_closed_here_stays_out_whatever_the_provider_says()
    {
        var browser = Browser();
        using var first = await browser.Travel(new Identity());
        var administrator = await Site.As(Role.Administrator);
        var hanne = (await administrator.Fetch("/users"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Single(u => u.GetProperty("signsInAtProvider").GetBoolean());
        (await administrator.Post($"/users/{hanne.GetProperty("id").GetString()}/closure", new { reason = "Stoppet" })).Expect(
            HttpStatusCode.OK
        );

        Assert.False(await browser.IsIn());
        using var again = await browser.Travel(new Identity());
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task An_answer_counts_once_in_the_browser_that_asked_and_nowhere_else()
    {
        var hers = Browser();
        var asked = await hers.Leave();
        var answer = await hers.SignInAt(asked, new Identity());

        // picked up on its way, in another browser; with another state; and then hers
        var thief = Browser();
        using var stolen = await thief.Get(answer);
        Assert.Equal(HttpStatusCode.BadRequest, stolen.StatusCode);
        Assert.False(await thief.IsIn());

        var victim = Browser();
        await victim.Leave();
        using var planted = await victim.Get(answer);
        Assert.Equal(HttpStatusCode.BadRequest, planted.StatusCode);
        Assert.False(await victim.IsIn());

        var cookies = new CookieContainer();
        cookies.Add(hers.Cookies.GetAllCookies());
        using var let = await hers.Get(answer);
        Assert.Equal(HttpStatusCode.Redirect, let.StatusCode);
        var replayer = new Traveller(Site.Address, cookies);
        travellers.Add(replayer);
        using var replayed = await replayer.Get(answer);
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        Assert.False(await replayer.IsIn());
    }

    [Fact]
    public async Task An_answer_that_says_it_is_from_another_provider_is_not_believed()
    {
        var browser = Browser();
        var answer = await browser.SignInAt(await browser.Leave(), new Identity());
        Assert.Contains("&iss=", answer.Query, StringComparison.Ordinal);

        using var back = await browser.Get(
            new Uri(answer.AbsoluteUri.Replace("&iss=", "&iss=https%3A%2F%2Fondt.example%2F%3F", StringComparison.Ordinal))
        );

        Assert.Equal(HttpStatusCode.BadRequest, back.StatusCode);
        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task A_code_that_was_used_is_worth_nothing_under_a_trip_of_its_own()
    {
        var hers = Browser();
        var used = await hers.SignInAt(await hers.Leave(), new Identity());
        using var let = await hers.Get(used);
        var thief = Browser();
        var state = Traveller.Said(await thief.Leave(), "state");

        using var back = await thief.Get(
            new Uri(Site.Address, $"/log-ind/kommune?code={Uri.EscapeDataString(Traveller.Said(used, "code")!)}&state={state}")
        );

        Assert.Equal(HttpStatusCode.BadRequest, back.StatusCode);
        Assert.False(await thief.IsIn());
    }

    [Fact]
    public async Task The_way_there_carries_state_nonce_and_a_challenge_and_leaving_signs_nobody_in()
    {
        var browser = Browser();
        var asked = await browser.Leave();
        Assert.Equal(
            ("code", "S256", "barnet-i-midten"),
            (Traveller.Said(asked, "response_type"), Traveller.Said(asked, "code_challenge_method"), Traveller.Said(asked, "client_id"))
        );
        Assert.All((string[])["state", "nonce", "code_challenge"], name => Assert.Equal(43, Traveller.Said(asked, name)?.Length));

        using var left = await browser.Get(await browser.SignInAt(asked, who: null));
        Assert.Equal(HttpStatusCode.BadRequest, left.StatusCode);
        Assert.Contains("Prøv igen", await left.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(await browser.IsIn());
    }

    private Traveller Browser()
    {
        var browser = new Traveller(Site.Address);
        travellers.Add(browser);
        return browser;
    }

    private long Count(string sql) => ProviderSite.Count(Site, sql);
}
