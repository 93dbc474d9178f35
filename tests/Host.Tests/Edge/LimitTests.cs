using System.Net;
using System.Net.Http.Headers;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>What fails too often from one place waits; what is in use, and what is ordinary, never does.</summary>
public sealed class LimitTests
{
    private const string SignInForm = "form:has([name=password])";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Too_many_unknown_tokens_wait_and_a_token_in_use_does_not()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:FailedTokens:Most=3"]);
        var unused = await scene.Site.Token(Role.Observer, "Vera Demo");
        await scene.Lead.Fetch("/me");
        using var stranger = scene.Site.Nobody();
        var said = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            said.Add((await Ask(stranger, $"bim_{i}")).Said);
        }

        var refused = await Ask(stranger, "bim_again");
        Assert.Equal(
            ["401 caller.unknown", "401 caller.unknown", "401 caller.unknown", "429 tokens.too-many", "429 tokens.too-many"],
            said
        );
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(HttpStatusCode.OK, (await scene.Lead.Fetch("/me")).Status);
        Assert.Equal("429 tokens.too-many", (await Ask(stranger, unused)).Said);

        scene.Site.Clock.Pass(Minute);
        Assert.Equal("200", (await Ask(stranger, unused)).Said);
        Assert.Equal("401 caller.unknown", (await Ask(stranger, "bim_again")).Said);
    }

    [Fact]
    public async Task A_call_without_a_token_or_with_a_good_one_never_counts()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:FailedTokens:Most=2"]);
        using var stranger = scene.Site.Nobody();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("401 caller.unknown", (await stranger.Fetch("/me")).Said);
            Assert.Equal(HttpStatusCode.OK, (await scene.Lead.Fetch("/referrals")).Status);
        }
    }

    [Fact]
    public async Task Links_that_open_nothing_count_with_the_tokens()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:FailedTokens:Most=2"]);
        using var stranger = scene.Site.Nobody();
        var said = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await stranger.GetAsync(new Uri($"/kalender/gaet{i}.ics", UriKind.Relative));
            said.Add(answer.StatusCode);
            Assert.Equal(i == 2, answer.Headers.RetryAfter is not null);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], said);
    }

    [Theory]
    [InlineData("FailedSignInsOfName", true)]
    [InlineData("FailedSignIns", false)]
    public async Task Too_many_failed_sign_ins_wait_by_name_whether_it_exists_or_not_or_by_network(string limit, bool byName)
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: [$"Limits:{limit}:Most=2"]);
        using var hanne = await Desk.Of(scene, "pedagogue");
        foreach (var name in byName ? (string[])[hanne.Name, "ukendt@0183"] : ["a", "b"])
        {
            using var guesser = new Desk(scene.Site.Address, name, new Telephones(scene.Site.Clock));
            var said = new List<HttpStatusCode>();
            for (var i = 0; i < (byName ? 4 : 1); i++)
            {
                using var answer = await Try(guesser, name, "forkert adgangskode");
                said.Add(answer.StatusCode);
            }

            Assert.Equal(
                byName
                    ? [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests]
                    : [HttpStatusCode.OK],
                said
            );
        }

        // the right password waits too: else a guess would still be told from a hit
        using var right = await Try(hanne, hanne.Name, Desk.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal(10 * Minute, right.Headers.RetryAfter?.Delta);
        Assert.Contains(
            "Vent 10 min.",
            await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(byName ? 1 : 0, Rows(scene, "sign-in.too-many"));

        scene.Site.Clock.Pass(10 * Minute);
        await hanne.SignIn();
    }

    [Fact]
    public async Task An_administrators_search_by_cpr_number_waits_too()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:CprSearches:Most=2"]);
        var number = (await scene.Lead.Post("/referrals", A.Referral().With("child.cpr", "140523-4001")))["number"].GetString();
        Assert.Equal(number, (await Find("140523-4001"))["cases"][0].GetProperty("number").GetString());
        Assert.Equal(0, (await Find("140523-4002"))["cases"].GetArrayLength());
        Assert.Equal("429 search.too-many", (await Find("140523-4001")).Said);
        Assert.Equal(number, (await Find(number!))["cases"][0].GetProperty("number").GetString());
        Assert.Equal(["q"], (await Find("Alma")).Fields);

        Task<Answer> Find(string q) => scene.Administrator.Post("/referrals/find", new { q });
    }

    [Fact]
    public async Task A_search_by_cpr_number_waits_by_user_and_a_search_by_name_never_does()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:CprSearches:Most=2"]);
        var said = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            said.Add((await scene.Lead.Post("/referrals/search", new { q = $"010120-000{i}" })).Said);
        }

        Assert.Equal(["200", "200", "429 search.too-many", "429 search.too-many"], said);
        Assert.Equal("200", (await scene.Lead.Fetch("/referrals?q=Alma")).Said);
        Assert.Equal("200", (await scene.Pedagogue.Post("/referrals/search", new { q = "010120-0001" })).Said);
        Assert.Equal(1, Rows(scene, "search.too-many"));
        scene.Site.Clock.Pass(10 * Minute);
        Assert.Equal("200", (await scene.Lead.Post("/referrals/search", new { q = "010120-0001" })).Said);
    }

    [Theory]
    [InlineData("010120-0001")]
    [InlineData("0101200001")]
    [InlineData("010120 0001")]
    [InlineData("Alma 010120-0001")]
    public async Task A_cpr_number_in_an_address_is_refused_at_its_field_and_counts(string q)
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:CprSearches:Most=1"]);
        var refused = await scene.Lead.Fetch($"/referrals?q={Uri.EscapeDataString(q)}");
        Assert.Equal("400 request.invalid", refused.Said);
        Assert.Contains("POST /api/v1/referrals/search", refused["errors"].GetProperty("q")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("429 search.too-many", (await scene.Lead.Fetch($"/referrals?q={Uri.EscapeDataString(q)}")).Said);
        Assert.Equal("200", (await scene.Lead.Fetch("/referrals?q=2026-0001")).Said);
        Assert.Equal("200", (await scene.Lead.Fetch("/referrals?q=9901200001")).Said);
    }

    /// <summary>That the child is known already would be told by the refusal as well as by a search.</summary>
    [Fact]
    public async Task The_refusal_of_a_second_referral_counts_with_the_searches_when_it_goes_by_a_cpr_number()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:CprSearches:Most=2"]);
        var child = A.Referral();
        child["child"]!["cpr"] = "140523-4000";
        Assert.Equal("201", (await scene.Lead.Post("/referrals", child)).Said);
        var said = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            said.Add((await scene.Lead.Post("/referrals", child)).Said);
        }

        Assert.Equal(["409 referral.duplicate", "409 referral.duplicate", "429 search.too-many"], said);
        Assert.Equal("429 search.too-many", (await scene.Lead.Post("/referrals/search", new { q = "140523-4000" })).Said);
        Assert.Equal("201", (await scene.Lead.Post("/referrals", A.Referral(lastName: "Prøve Uden"))).Said);
    }

    [Theory]
    [InlineData("Limits:FailedTokens:Most=0")]
    [InlineData("Limits:CprSearches:Window=00:00:00")]
    public async Task A_limit_that_makes_no_sense_is_refused_at_the_start(string setting)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Website.Start("ishoej-0-6", settings: [setting]));
        Assert.StartsWith("Limits:", fault.Message, StringComparison.Ordinal);
    }

    internal static Task<Answer> Ask(HttpClient http, string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http.Fetch("/me");
    }

    private static async Task<HttpResponseMessage> Try(Desk desk, string name, string password) =>
        await desk.Send(await desk.Open("/log-ind", SignInForm), ("name", name), ("password", password));

    private static long Rows(Scene scene, string outcome)
    {
        _ = MunicipalityCode.TryParse(scene.Site.Code, out var code);
        using var connection = scene.Site.Services.GetRequiredService<Municipalities>().Open(code).OpenForReading();
        using var count = connection.Sql("SELECT COUNT(*) FROM kernel_audit WHERE outcome = @outcome").With("@outcome", outcome);
        return (long)count.ExecuteScalar()!;
    }
}
