using System.Net;
using System.Net.Http.Headers;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>Every route, taken from the table of routes itself: one that is added is tried without anybody remembering to.</summary>
public sealed class DoorTests(Scene scene) : IClassFixture<Scene>
{
    private static readonly Role[] Roles = [Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer];

    private IEnumerable<RouteEndpoint> Routes => scene.Site.Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(HttpMethod Method, string Path, RouteEndpoint Route)> Api =>
        from route in Routes
        where route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select (new HttpMethod(method), Filled(route, "0123456789abcdef0123456789abcdef"), route);

    [Fact]
    public void Every_route_says_who_may_call_it_or_that_it_is_open()
    {
        var silent = Routes
            .Where(r => r.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(r => r.Metadata.GetMetadata<AllowAttribute>() is null && r.Metadata.GetMetadata<OpenToAllAttribute>() is null)
            .Select(r => r.DisplayName);
        Assert.Empty(silent);
        Assert.True(Api.Count() > 40, "The table of routes is not read");
    }

    [Fact]
    public void Every_page_says_who_may_open_it_or_that_it_is_open()
    {
        var models = Host
            .House.Rooms.SelectMany(room => room.GetTypes())
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(PageModel)))
            .ToList();
        Assert.NotEmpty(models);
        Assert.Empty(models.Where(m => !Declares(m)).Select(m => m.FullName));
    }

    [Fact]
    public async Task Nobody_without_a_token_or_with_a_bad_one_gets_in()
    {
        using var nobody = scene.Site.Nobody();
        using var forger = scene.Site.Nobody();
        forger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new string('a', 43));
        foreach (var (method, path, route) in Api.Where(r => r.Route.Metadata.GetMetadata<OpenToAllAttribute>() is null))
        {
            foreach (var client in (HttpClient[])[nobody, forger])
            {
                var answer = await client.Call(method, path, BodyOf(route));
                Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.Said}");
                Assert.Equal("application/problem+json", answer.ContentType);
                Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
            }
        }
    }

    [Fact]
    public async Task Every_wrong_role_is_refused_at_every_route()
    {
        foreach (var role in Roles)
        {
            var client = await scene.Site.As(role);
            foreach (
                var (method, path, route) in Api.Where(r => r.Route.Metadata.GetMetadata<AllowAttribute>()?.Roles.Contains(role) is false)
            )
            {
                var answer = await client.Call(method, path, BodyOf(route));
                Assert.True(answer.Said == "403 caller.not-allowed", $"{role} {method} {path}: {answer.Said}");
            }
        }
    }

    [Fact]
    public async Task Who_is_turned_away_stands_in_the_log_with_the_purpose_and_the_case_of_the_route()
    {
        var referral = await scene.Referral();
        var observer = await scene.Site.As(Role.Observer);
        Assert.Equal("403 caller.not-allowed", (await observer.Fetch($"/referrals/{referral}")).Said);
        Assert.Equal("purpose.referral-read", await PurposeOfRefusal(referral));
    }

    [Fact]
    public async Task Who_is_turned_away_at_a_page_stands_in_the_log_with_that_purpose_and_the_case()
    {
        var referral = await scene.Referral();
        using var observer = await Desk.Of(scene, "observer");
        using var refused = await observer.Get($"/henvisninger/{referral}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("purpose.page", await PurposeOfRefusal(referral));
    }

    private async Task<object?> PurposeOfRefusal(string referral)
    {
        await using var log = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False");
        await log.OpenAsync(TestContext.Current.CancellationToken);
        await using var select = log.CreateCommand();
        select.CommandText = "SELECT purpose FROM kernel_audit WHERE outcome = 'caller.not-allowed' AND subject_id = $id";
        select.Parameters.AddWithValue("$id", referral);
        return await select.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_right_role_is_let_in_at_every_route()
    {
        foreach (var role in Roles)
        {
            var client = await scene.Site.As(role);
            foreach (
                var (method, path, route) in Api.Where(r => r.Route.Metadata.GetMetadata<AllowAttribute>()?.Roles.Contains(role) is true)
            )
            {
                var answer = await client.Call(method, path, BodyOf(route));
                Assert.True(
                    answer.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (int)answer.Status < 500,
                    $"{role} {method} {path}: {answer.Said}"
                );
            }
        }
    }

    [Theory]
    [InlineData("/api/v1/me")]
    [InlineData("/API/v1/me")]
    [InlineData("/Api/V1/referrals")]
    public async Task The_session_of_a_page_opens_nothing_in_the_API(string address)
    {
        using var browser = await Desk.Of(scene);
        using var page = await browser.Get("/min-side");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var answer = await browser.Get(address);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_copy_of_a_session_opens_nothing_once_its_user_has_signed_out_and_her_next_one_does()
    {
        using var browser = await Desk.Of(scene);
        using var copy = browser.At(scene.Site.Address);
        using var before = await copy.Get("/min-side");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        (await browser.Send(await browser.Open("/min-side", "form.sign-out"))).Dispose();

        using var after = await copy.Get("/min-side");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        await browser.SignIn();
        using var again = await browser.Get("/min-side");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    /// <summary>Through the endpoint, as the door asks: with what the page's model says.</summary>
    private static bool Declares(Type model) =>
        model.IsDefined(typeof(AllowAttribute), inherit: false) || model.IsDefined(typeof(OpenToAllAttribute), inherit: false);

    private static string Filled(RouteEndpoint route, string id) =>
        route.RoutePattern.Parameters.Aggregate(
            route.RoutePattern.RawText!,
            (path, p) => path.Replace($"{{{p.Name}}}", id, StringComparison.Ordinal)
        );

    private static HttpContent? BodyOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>() is { } accepts
            ? accepts.ContentTypes.Contains("text/csv")
                ? Calls.Csv("reference\n")
                : Calls.Json("{}")
            : null;
}
