using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Host.Tests.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>The table of routes, walked from end to end: what holds for one answer holds for each (promise 12).</summary>
public sealed partial class WalkTests(Scene scene) : IClassFixture<Scene>
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

    /// <summary>Forms that are answered without the form's token, and why that is safe.</summary>
    private static readonly Dictionary<string, string> WithoutToken = new(StringComparer.Ordinal)
    {
        ["log-ind"] = "The handler asks for it, and gives a fresh form to whoever waited too long.",
        ["log-ud"] = "The handler asks for the token of whoever is signed in; one who is out has nothing to end.",
        ["henvendelse/{code}"] = "Sent by a family without a session; a signed ticket that opens once stands in its place.",
        ["svar/{token}"] = "Sent by parents without a session; the address itself is a secret that opens once, and nobody else knows it.",
        ["fejl/{status:int}"] = "Shows what went wrong with a post, and does nothing.",
    };

    private IEnumerable<RouteEndpoint> Routes =>
        scene.Site.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private IEnumerable<RouteEndpoint> Pages => Routes.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    [Fact]
    public async Task Every_route_answers_with_the_headers_of_safety_to_somebody_and_to_nobody()
    {
        using var desk = await Desk.Of(scene);
        using var nobody = scene.Site.Nobody();
        var lacking = new List<string>();
        var addresses = Routes.Select(r => Filled(r.RoutePattern.RawText!)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(addresses.Count > 80, $"Only {addresses.Count} addresses were walked");
        foreach (var address in addresses.Where(a => a is not "/log-ud"))
        {
            using var hers = await desk.Get(address);
            using var nobodys = await nobody.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            lacking.AddRange(
                from answer in (HttpResponseMessage[])[hers, nobodys]
                let missing = Always.Where(name => !answer.Headers.Contains(name)).ToList()
                let isKept = answer.Headers.CacheControl?.NoStore is not true
                where missing.Count > 0 || isKept
                select $"{address} {(int)answer.StatusCode}: {string.Join(", ", missing)}{(isKept ? " may be kept" : "")}"
            );
        }

        Assert.Empty(lacking);
    }

    [Fact]
    public async Task Every_form_that_comes_without_its_token_is_refused()
    {
        using var desk = await Desk.Of(scene, "lead");
        using var administrator = await Desk.Of(scene, "administrator");
        using var nothing = new FormUrlEncodedContent([]);
        var taken = new List<string>();
        foreach (
            var route in Pages
                .Select(p => p.RoutePattern.RawText!.TrimStart('/'))
                .Distinct(StringComparer.Ordinal)
                .Where(r => !WithoutToken.ContainsKey(r))
        )
        {
            foreach (var person in (Desk[])[desk, administrator])
            {
                using var answer = await person.Post(Filled(route), nothing);
                if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
                {
                    taken.Add($"{route}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(taken);
    }

    [Fact]
    public void Only_the_forms_that_are_named_here_do_without()
    {
        var without = Pages
            .Where(p => p.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null)
            .Select(p => p.RoutePattern.RawText!.TrimStart('/'));
        Assert.Equal(
            WithoutToken.Keys.Order(StringComparer.Ordinal),
            without.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    private static string Filled(string route) => "/" + Part().Replace(route.TrimStart('/'), $"{Guid.CreateVersion7():N}");

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
