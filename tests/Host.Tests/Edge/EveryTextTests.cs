using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>Hostile, long and foreign texts in every text of every body: refused with its name, or kept and given back letter by letter.</summary>
public sealed class EveryTextTests(Scene scene) : IClassFixture<Scene>
{
    public static TheoryData<string> Texts =>
        [
            "<script>alert(1)</script>",
            "'; DROP TABLE referral_referral; --",
            "\"><img src=x onerror=alert(1)>",
            "{{7*7}} ${7*7} %s %n @Model",
            "محمد العربي",
            "👨‍👩‍👧‍👦 🇩🇰 é",
            "../../etc/passwd",
            "line\r\nbreak\ttab",
            new string('æ', 200),
            "\u202Eright to left",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task In_a_referral(string text)
    {
        foreach (
            var path in (string[])
                [
                    "child.firstName",
                    "child.lastName",
                    "guardians[0].name",
                    "guardians[0].address",
                    "referrer.name",
                    "daycare.name",
                    "concern",
                    "otherProfessionals[0].name",
                    "otherProfessionals[0].kind",
                ]
        )
        {
            var body = A.Referral(lastName: $"Prøve {Guid.CreateVersion7():N}").With(path, text);
            var answer = await scene.Lead.Post("/referrals", body);
            Assert.True(
                answer.Status == HttpStatusCode.Created || answer is { Status: HttpStatusCode.BadRequest, Fields.Count: > 0 },
                $"{path}: {answer.Said} {answer.Text}"
            );
            if (answer.Status == HttpStatusCode.Created)
            {
                var kept = JsonNode.Parse((await scene.Lead.Fetch($"/referrals/{answer.Id}")).Text)!;
                Assert.Equal(text, A.At(kept, path)!.GetValue<string>());
                await scene.Lead.Post($"/referrals/{answer.Id}/withdraw", new { reason = text });
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task In_a_screening_a_decision_and_a_visit(string text)
    {
        var referral = await scene.Referral();
        foreach (var path in (string[])["riskFactors[0].observation", "parentPerspective"])
        {
            Named(await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening().With(path, text)), HttpStatusCode.OK);
        }

        var unknown = await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening("2026-03-05", text));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(["riskFactors[0].code"], unknown.Fields);

        var course = await scene.Started();
        foreach (var path in (string[])["expectations", "guidance", "agreedNext", "handover"])
        {
            Named(await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-04-01").With(path, text)), HttpStatusCode.Created);
        }

        var technique = await scene.Pedagogue.Post(
            $"/courses/{course}/visits",
            A.Visit("2026-04-01").With("techniques", new JsonArray(text))
        );
        Assert.Equal(["techniques[0]"], technique.Fields);
        Named(
            await scene.Pedagogue.Post(
                $"/courses/{course}/goals",
                new
                {
                    text,
                    group = "home",
                    agreedOn = "2026-03-16",
                }
            ),
            HttpStatusCode.Created
        );
        Named(await scene.Pedagogue.Post($"/courses/{course}/pause", new { from = "2026-05-01", reason = text }), HttpStatusCode.Created);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task In_a_search_and_in_the_administrators_fields(string text)
    {
        (await scene.Lead.Fetch($"/referrals?q={Uri.EscapeDataString(text)}")).Expect(HttpStatusCode.OK);
        Named(await scene.Administrator.Post("/users", new { name = text, role = "lead" }), HttpStatusCode.Created);
        Named(await scene.Administrator.Put("/features/ParentAnswers", new { enabled = true, note = text }), HttpStatusCode.OK);
        var unknown = await scene.Administrator.Put($"/features/{Uri.EscapeDataString(text)}", new { enabled = true, note = "x" });
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        var version = await scene.Administrator.Post(
            "/programme/versions",
            new
            {
                @base = text,
                effectiveFrom = "2027-01-01",
                note = text,
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, version.Status);
    }

    /// <summary>Done, or refused with a field; a 2xx of another number is no fault of this test's.</summary>
    private static void Named(Answer answer, HttpStatusCode done) =>
        Assert.True(
            answer.Status == done
                || ((int)answer.Status is >= 200 and < 300)
                || answer is { Status: HttpStatusCode.BadRequest, Fields.Count: > 0 },
            $"{answer.Said} {answer.Text}"
        );
}
