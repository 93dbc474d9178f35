using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>What exists in another municipality does not exist here; what is another pedagogue's does not exist for this one.</summary>
public sealed class OtherMunicipalityTests
{
    private static readonly object[] SomeVisit = [new { courseId = $"{Guid.CreateVersion7():N}", visitId = $"{Guid.CreateVersion7():N}" }];

    /// <summary>For each route that takes a body one that would be taken, were the id one's own; by method and address as the route declares them.
    /// <c>PEDAGOGUE</c> stands for a pedagogue of the caller's own municipality.</summary>
    private static readonly Dictionary<string, object> Bodies = new(StringComparer.Ordinal)
    {
        ["PUT /referrals/{id}"] = A.Referral(),
        ["PUT /referrals/{id}/screening"] = A.Screening(),
        ["POST /referrals/{id}/decision"] = A.Decision(null, "decline", reason: "Familien er flyttet."),
        ["POST /referrals/{id}/assign"] = new { pedagogueId = Pedagogue },
        ["POST /referrals/{id}/withdraw"] = new { reason = "Flyttet" },
        ["POST /referrals/{id}/birth"] = new { birthDate = "2026-04-01", firstName = "Alma" },
        ["POST /referrals/{id}/consents"] = new
        {
            guardian = 0,
            givenOn = "2026-04-01",
            purposes = new[] { "programme" },
        },
        ["POST /referrals/{id}/consents/{consentId}/withdrawal"] = new { on = "2026-04-02" },
        ["POST /referrals/{id}/guardians/{n}/reveal"] = new { reason = "Besøget holdes hjemme" },
        ["PUT /referrals/{id}/parents-informed"] = new { on = "2026-04-02" },
        ["POST /referrals/{id}/notification"] = new
        {
            sentOn = "2026-04-01",
            ground = "Bekymring",
            parentsInformed = true,
        },
        ["PUT /referrals/{id}/notification"] = new { receiptOn = "2026-04-02" },
        ["POST /courses/{id}/visits"] = A.Visit("2026-04-01"),
        ["PUT /courses/{id}/visits/{visitId}"] = A.Visit("2026-04-01"),
        ["POST /courses/{id}/visits/{visitId}/cancellation"] = new { askedBy = "family" },
        ["POST /courses/{id}/visits/{visitId}/no-show"] = new { note = "Ingen hjemme" },
        ["POST /courses/{id}/visits/{visitId}/move"] = new { askedBy = "family", plannedFor = "2026-06-01" },
        ["POST /courses/{id}/home/visits"] = new
        {
            heldOn = "2026-04-01",
            place = "home",
            visits = SomeVisit,
        },
        ["POST /courses/{id}/home/cancellation"] = new { askedBy = "family", visits = SomeVisit },
        ["POST /courses/{id}/home/move"] = new
        {
            askedBy = "family",
            plannedFor = "2026-06-01",
            visits = SomeVisit,
        },
        ["POST /courses/{id}/goals"] = new
        {
            text = "Et mål",
            group = "home",
            agreedOn = "2026-04-01",
        },
        ["PUT /courses/{id}/goals/{goalId}"] = new { status = "reached" },
        ["POST /courses/{id}/pause"] = new { from = "2026-04-01", reason = "ferie" },
        ["POST /courses/{id}/resume"] = new { on = "2026-04-02" },
        ["POST /courses/{id}/end"] = new
        {
            endedOn = "2026-04-02",
            reason = "completed",
            note = "",
        },
        ["POST /courses/{id}/reassign"] = new { pedagogueId = Pedagogue, on = "2026-04-02" },
        ["POST /courses/{id}/booster-offer"] = new { offeredOn = "2026-04-02", answer = "accepted" },
        ["POST /courses/{id}/extension"] = new { extraVisits = 1, reason = "Det hjælper." },
        ["POST /courses/{id}/extension-request"] = new { extraVisits = 1, reason = "Det hjælper." },
        ["POST /audit/samples/{id}/review"] = new { note = "Alt i orden" },
        ["PUT /users/{id}"] = new { name = "Ny", role = "lead" },
        ["POST /users/{id}/closure"] = new { reason = "stoppet" },
        ["POST /users/{id}/tokens"] = new { name = "et system" },
        ["POST /users/{id}/password"] = new { password = "et langt kodeord", signInName = "ny@0259" },
    };

    private const string Root = "/api/v1";
    private const string Pedagogue = "PEDAGOGUE";

    [Fact]
    public async Task The_ids_of_one_municipality_are_not_found_in_the_other_on_any_route()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Site.Open("0259", "ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        var version = (await scene.Lead.Fetch("/programme"))["id"].GetString();
        var (tried, pedagogue) = (0, await Own(scene));
        foreach (var route in Routes(scene.Site))
        {
            var path = route.Filled(referral, course, scene.PedagogueId, version!);
            foreach (var role in (Role[])[Role.Lead, Role.Administrator])
            {
                var stranger = await scene.Site.As(role, code: "0259");
                var answer = await stranger.Call(route.Method, path, route.TakesBody ? Calls.Json(BodyOf(route, pedagogue)) : null);
                Assert.True(
                    answer.Said is "404 record.not-found" or "403 caller.not-allowed",
                    $"{role} {route.Method} {path}: {answer.Said} {answer.Text}"
                );
                tried += answer.Status == HttpStatusCode.NotFound ? 1 : 0;
            }
        }

        Assert.True(tried > 30, $"Only {tried} routes were tried");
    }

    [Fact]
    public async Task Every_route_about_something_has_a_body_here_and_every_body_a_route()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        Assert.Equal(
            Bodies.Keys.Order(StringComparer.Ordinal),
            Routes(scene.Site).Where(r => r.TakesBody).Select(r => r.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Another_pedagogues_case_is_not_found_and_stands_in_no_list_of_hers()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Fetch($"/referrals/{referral}")).Said);
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Fetch($"/referrals/{referral}/screening")).Said);
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Fetch($"/courses/{course}")).Said);
        Assert.Equal(
            "404 record.not-found",
            (await scene.OtherPedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Said
        );
        Assert.Equal(0, (await scene.OtherPedagogue.Fetch("/referrals"))["total"].GetInt32());
        Assert.Equal(0, (await scene.OtherPedagogue.Fetch("/courses"))["total"].GetInt32());
        (await scene.Pedagogue.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
        var other = (await scene.OtherPedagogue.Fetch("/me"))["userId"].GetString();
        Assert.True(
            (int)(await scene.Lead.Post($"/courses/{course}/reassign", new { pedagogueId = other, on = "2026-05-20" })).Status < 300
        );
        (await scene.OtherPedagogue.Fetch($"/courses/{course}")).Expect(HttpStatusCode.OK);
        (await scene.OtherPedagogue.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ukendt")]
    [InlineData("0")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("' OR 1=1 --")]
    [InlineData("00000000000000000000000000000000")]
    public async Task A_malformed_id_is_not_found_like_any_other(string id)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        foreach (var path in (string[])["/referrals/", "/courses/", "/programme/versions/"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await scene.Lead.Fetch(path + Uri.EscapeDataString(Uri.UnescapeDataString(id)))).Status);
        }
    }

    private static async Task<string> Own(Scene scene) =>
        (await (await scene.Site.As(Role.Pedagogue, code: "0259")).Fetch("/me"))["userId"].GetString()!;

    private static string BodyOf(Route route, string pedagogue) =>
        Bodies.TryGetValue(route.Key, out var body)
            ? JsonSerializer.Serialize(body, JsonSerializerOptions.Web).Replace(Pedagogue, pedagogue, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{route.Key} has no body here");

    private static IEnumerable<Route> Routes(Website site) =>
        from endpoint in site.Endpoints.OfType<RouteEndpoint>()
        let template = endpoint.RoutePattern.RawText!
        where template.StartsWith(Root, StringComparison.Ordinal) && template.Contains("{id}", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select new Route(new HttpMethod(method), template[Root.Length..], endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null);

    private sealed record Route(HttpMethod Method, string Template, bool TakesBody)
    {
        public string Key => $"{Method} {Template}";

        /// <summary>The address with ids that exist elsewhere: of the kind that the address begins with, for every part.</summary>
        public string Filled(string referral, string course, string user, string version)
        {
            var own = Template.Split('/')[1] switch
            {
                "referrals" => referral,
                "courses" => course,
                "users" => user,
                _ => version,
            };
            return Regex.Replace(Template, @"\{\w+\}", own, RegexOptions.None, TimeSpan.FromSeconds(1));
        }
    }
}
