using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>What exists in another municipality does not exist here; what is another pedagogue's does not exist for this one.</summary>
public sealed class OtherMunicipalityTests
{
    /// <summary>Bodies that would be taken, were the id one's own; by the last word of the address.</summary>
    private static readonly Dictionary<string, object> Bodies = new(StringComparer.Ordinal)
    {
        ["{id}"] = A.Referral(),
        ["screening"] = A.Screening(),
        ["decision"] = A.Decision(null, "decline", reason: "Familien er flyttet."),
        ["visits"] = A.Visit("2026-04-01"),
        ["{visitId}"] = A.Visit("2026-04-01"),
        ["goals"] = new
        {
            text = "Et mål",
            group = "home",
            agreedOn = "2026-04-01",
        },
        ["{goalId}"] = new { status = "reached" },
        ["pause"] = new { from = "2026-04-01", reason = "ferie" },
        ["resume"] = new { on = "2026-04-02" },
        ["end"] = new
        {
            endedOn = "2026-04-02",
            reason = "completed",
            note = "",
        },
        ["booster-offer"] = new { offeredOn = "2026-04-02", answer = "accepted" },
        ["extension"] = new { extraVisits = 1, reason = "Det hjælper." },
        ["extension-request"] = new { extraVisits = 1, reason = "Det hjælper." },
        ["withdraw"] = new { reason = "Flyttet" },
        ["withdrawal"] = new { on = "2026-04-02" },
        ["birth"] = new { birthDate = "2026-04-01", firstName = "Alma" },
        ["consents"] = new
        {
            guardian = 0,
            givenOn = "2026-04-01",
            purposes = new[] { "programme" },
        },
        ["notification"] = new
        {
            sentOn = "2026-04-01",
            ground = "Bekymring",
            parentsInformed = true,
        },
    };

    [Fact]
    public async Task The_ids_of_one_municipality_are_not_found_in_the_other_on_any_route()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Site.Open("0259", "ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        var user = scene.PedagogueId;
        var version = (await scene.Lead.Fetch("/programme"))["id"].GetString();
        var tried = 0;
        foreach (var (method, path) in Paths(scene.Site, referral, course, user, version!))
        {
            foreach (var role in (Role[])[Role.Lead, Role.Administrator])
            {
                var stranger = await scene.Site.As(role, code: "0259");
                var last = path.Template.Split('/')[^1];
                var body =
                    path.Template.EndsWith("/users/{id}", StringComparison.Ordinal) ? new { name = "Ny", role = "lead" }
                    : path.Template.Contains("/reassign", StringComparison.Ordinal)
                    || path.Template.Contains("/assign", StringComparison.Ordinal)
                        ? PedagogueBody(await Own(scene), last)
                    : path.Template.Contains("/users/", StringComparison.Ordinal) ? UserBody(last)
                    : method == HttpMethod.Put && last == "notification" ? new { receiptOn = "2026-04-02" }
                    : Bodies.GetValueOrDefault(last, new { });
                var answer = await stranger.Call(
                    method,
                    path.Filled,
                    method == HttpMethod.Get || method == HttpMethod.Delete ? null : Calls.Json(body)
                );
                Assert.True(
                    answer.Said is "404 record.not-found" or "403 caller.not-allowed",
                    $"{role} {method} {path.Filled}: {answer.Said} {answer.Text}"
                );
                tried += answer.Status == HttpStatusCode.NotFound ? 1 : 0;
            }
        }

        Assert.True(tried > 30, $"Only {tried} routes were tried");
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

    private static object PedagogueBody(string pedagogue, string last) =>
        last == "reassign" ? new { pedagogueId = pedagogue, on = "2026-04-02" } : new { pedagogueId = pedagogue };

    private static object UserBody(string last) =>
        last switch
        {
            "closure" => new { reason = "stoppet" },
            "tokens" => new { name = "et system" },
            "password" => new { password = "et langt kodeord", signInName = "ny@0259" },
            _ => new { },
        };

    private static IEnumerable<(HttpMethod Method, (string Template, string Filled) Path)> Paths(
        Website site,
        string referral,
        string course,
        string user,
        string version
    ) =>
        from route in site.Endpoints.OfType<RouteEndpoint>()
        let template = route.RoutePattern.RawText!
        where template.StartsWith("/api/", StringComparison.Ordinal) && template.Contains("{id}", StringComparison.Ordinal)
        let own = template.Contains("/referrals/", StringComparison.Ordinal) ? referral
        : template.Contains("/courses/", StringComparison.Ordinal) ? course
        : template.Contains("/users/", StringComparison.Ordinal) ? user
        : version
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select (
            new HttpMethod(method),
            (
                template,
                route.RoutePattern.Parameters.Aggregate(template, (path, p) => path.Replace($"{{{p.Name}}}", own, StringComparison.Ordinal))
            )
        );
}
