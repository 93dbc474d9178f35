using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>What every answer carries, and what becomes of a request that no route takes.</summary>
public sealed class HttpTests(Scene scene) : IClassFixture<Scene>
{
    private static readonly string[] Always =
    [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "X-Frame-Options",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
    ];

    [Theory]
    [InlineData("/api/v1/me", 200)]
    [InlineData("/api/v1/findes-ikke", 404)]
    [InlineData("/api/v1/referrals/ukendt", 404)]
    [InlineData("/findes-ikke", 404)]
    [InlineData("/log-ind", 200)]
    [InlineData("/tilgaengelighed", 200)]
    [InlineData("/", 302)]
    [InlineData("/css/site.css", 200)]
    [InlineData("/css/findes-ikke.css", 404)]
    [InlineData("/health/ready", 200)]
    [InlineData("/openapi/v1.json", 200)]
    public async Task Every_answer_carries_the_headers_of_safety(string path, int status)
    {
        using var response = await scene.Lead.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.All(Always, name => Assert.True(response.Headers.Contains(name), name));
        Assert.False(response.Headers.Contains("Server"));
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/me", "no-store")]
    [InlineData("/tilgaengelighed", "no-store")]
    [InlineData("/log-ind", "no-store")]
    [InlineData("/findes-ikke", "no-store")]
    [InlineData("/css/site.css", "no-cache")]
    [InlineData("/css/site.css?v=abc", "public, max-age=31536000, immutable")]
    [InlineData("/css/findes-ikke.css?v=abc", "no-store")]
    public async Task Files_may_be_kept_and_pages_may_not(string path, string cache)
    {
        using var response = await scene.Lead.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(cache, response.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using var first = await scene.Lead.GetAsync(new Uri("/css/site.css", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/css/site.css") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await scene.Lead.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task An_unknown_route_is_a_404_and_an_unknown_method_a_405_told_as_problems()
    {
        Assert.Equal("404 route.not-found", (await scene.Lead.Fetch("/ukendt")).Said);
        Assert.Equal("405 route.method", (await scene.Lead.Call(HttpMethod.Delete, "/referrals", null)).Said);
        Assert.Equal("405 route.method", (await scene.Lead.Call(HttpMethod.Patch, "/me", null)).Said);
        using var nobody = scene.Site.Nobody();
        Assert.Equal("401 caller.unknown", (await nobody.Call(HttpMethod.Delete, "/referrals", null)).Said);
    }

    [Theory]
    [InlineData("/api/v1/me")]
    [InlineData("/tilgaengelighed")]
    [InlineData("/css/site.css")]
    [InlineData("/health/live")]
    [InlineData("/api/v1/findes-ikke")]
    [InlineData("/findes-ikke")]
    public async Task HEAD_is_the_GET_without_its_body(string path)
    {
        using var get = await scene.Lead.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var ask = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await scene.Lead.SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_that_is_not_there_shows_the_error_page_under_its_own_address()
    {
        using var response = await scene
            .Site.Nobody()
            .GetAsync(new Uri("/findes-ikke", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(
            "Siden findes ikke",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(400, "Siden er blevet for gammel")]
    [InlineData(403, "Din rolle giver ikke adgang")]
    [InlineData(413, "For stort")]
    [InlineData(500, "Der skete en fejl hos os")]
    [InlineData(503, "Det kan ikke lade sig gøre lige nu")]
    [InlineData(200, "Der skete en fejl hos os")]
    public async Task Every_status_has_a_page_that_says_what_happened(int status, string words)
    {
        using var response = await scene
            .Site.Nobody()
            .GetAsync(new Uri($"/fejl/{status}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status == 200 ? 404 : status, (int)response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_house_leads_a_stranger_to_the_sign_in_and_back()
    {
        using var response = await scene
            .Site.Nobody()
            .GetAsync(new Uri("/henvisninger?status=received", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/log-ind?retur=%2Fhenvisninger%3Fstatus%3Dreceived", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("localhost", false)]
    [InlineData("bim.ishoej.example", true)]
    public async Task Everywhere_but_on_this_machine_every_cookie_is_bound_to_the_host_and_to_TLS(string host, bool bound)
    {
        foreach (var path in (string[])["/log-ind", "/sprog?til=en"])
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using var answer = await scene.Site.Nobody().SendAsync(ask, TestContext.Current.CancellationToken);
            Assert.All(
                answer.Headers.GetValues("Set-Cookie"),
                cookie =>
                {
                    Assert.Equal(bound, cookie.StartsWith("__Host-bim-", StringComparison.Ordinal));
                    Assert.Equal(bound, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
                    Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
                    Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
                }
            );
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "bim-sprog")]
    [InlineData("bim.ishoej.example", "__Host-bim-sprog")]
    public async Task The_language_that_was_chosen_is_spoken(string host, string cookie)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/log-ind") { Headers = { Host = host } };
        ask.Headers.Add("Cookie", $"{cookie}=en");
        using var answer = await scene.Site.Nobody().SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.Contains(
            "lang=\"en",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Forwarded_headers_of_an_unknown_proxy_count_for_nothing()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/tilgaengelighed")
        {
            Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "1.2.3.4" } },
        };
        using var response = await scene.Site.Nobody().SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_purpose_that_a_caller_states_is_taken()
    {
        var observer = await scene.Site.As(Role.Observer);
        (await observer.Call(HttpMethod.Get, "/me", null, ("X-Purpose", "annual accounts"))).Expect(HttpStatusCode.OK);
    }
}
