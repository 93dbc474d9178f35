using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>What holds of every route: versions, repeated requests, paging, languages, the shape of a problem.</summary>
public sealed class ConventionTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task A_change_under_a_stale_tag_is_refused_and_changes_nothing()
    {
        var id = await scene.Referral();
        var seen = (await scene.Lead.Fetch($"/referrals/{id}")).Headers.ETag!.ToString();
        var change = A.Referral(lastName: $"Ny {id}");
        var changed = (await scene.Lead.Put($"/referrals/{id}", change, ("If-Match", seen))).Expect(HttpStatusCode.OK);
        Assert.NotEqual(seen, changed.Headers.ETag!.ToString());
        Assert.Equal(
            "412 record.stale",
            (await scene.Lead.Put($"/referrals/{id}", A.Referral(lastName: "Andet"), ("If-Match", seen))).Said
        );
        Assert.Equal($"Ny {id}", (await scene.Lead.Fetch($"/referrals/{id}"))["child.lastName"].GetString());
        (await scene.Lead.Put($"/referrals/{id}", change, ("If-Match", "*"))).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_key_from_ten_callers_at_once_has_one_effect_and_one_answer()
    {
        var body = A.Referral(lastName: "Nøgle").ToJsonString();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => scene.Lead.Post("/referrals", body, ("Idempotency-Key", "ten-at-once")))
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.Status));
        Assert.Single(answers.Select(a => a.Text).Distinct());
        Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        Assert.Equal(1, (await scene.Lead.Fetch("/referrals?q=nøgle"))["total"].GetInt32());
    }

    [Fact]
    public async Task The_same_key_with_another_body_or_address_is_refused_and_another_user_may_use_it()
    {
        var first = A.Referral(lastName: "Genbrug").ToJsonString();
        (await scene.Lead.Post("/referrals", first, ("Idempotency-Key", "genbrug"))).Expect(HttpStatusCode.Created);
        var other = await scene.Lead.Post("/referrals", A.Referral(lastName: "Genbrug to"), ("Idempotency-Key", "genbrug"));
        Assert.Equal("409 idempotency.key-reused", other.Said);
        (await scene.Pedagogue.Post("/referrals", A.Referral(lastName: "Genbrug tre"), ("Idempotency-Key", "genbrug"))).Expect(
            HttpStatusCode.Created
        );
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var referral = await scene.Referral();
        var decision = A.Decision(scene.PedagogueId);
        Assert.Equal(
            "409 decision.screening-missing",
            (await scene.Lead.Post($"/referrals/{referral}/decision", decision, ("Idempotency-Key", referral))).Said
        );
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        (await scene.Lead.Post($"/referrals/{referral}/decision", decision, ("Idempotency-Key", referral))).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_two_days()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        var first = (await own.Lead.Post("/referrals", A.Referral(), ("Idempotency-Key", "k"))).Expect(HttpStatusCode.Created);
        own.Site.Clock.Pass(TimeSpan.FromHours(47));
        Assert.Equal(first.Id, (await own.Lead.Post("/referrals", A.Referral(), ("Idempotency-Key", "k"))).Id);
        own.Site.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal("409 referral.duplicate", (await own.Lead.Post("/referrals", A.Referral(), ("Idempotency-Key", "k"))).Said);
    }

    [Theory]
    [InlineData("?pageSize=200", 200)]
    [InlineData("?pageSize=1", 1)]
    [InlineData("", 50)]
    public async Task A_page_says_its_size(string query, int size)
    {
        var page = (await scene.Lead.Fetch($"/referrals{query}")).Expect(HttpStatusCode.OK);
        Assert.Equal(size, page["pageSize"].GetInt32());
        Assert.Equal(1, page["page"].GetInt32());
        Assert.True(page["items"].GetArrayLength() <= size);
    }

    [Theory]
    [InlineData("pageSize=201", "pageSize")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=x", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("from=2026-02-30", "from")]
    [InlineData("status=gone", "status")]
    public async Task A_question_that_cannot_be_read_names_what_is_wrong(string query, string field)
    {
        var answer = await scene.Lead.Fetch($"/referrals?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field], answer.Fields);
    }

    [Theory]
    [InlineData("page=0", "Skal ligge mellem 1 og")]
    [InlineData("pageSize=201", "Skal ligge mellem 1 og 200.")]
    public async Task A_page_that_is_none_is_told_what_one_is(string query, string words)
    {
        var answer = await scene.Lead.Fetch($"/referrals?{query}");
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_an_address_is_not_said_of_its_JSON()
    {
        var answer = await scene.Lead.Call(HttpMethod.Post, "/imports/courses?dryRun=x", Calls.Csv("reference"));
        Assert.Equal("400 request.malformed", answer.Said);
        Assert.Equal(["dryRun"], answer.Fields);
        Assert.DoesNotContain("JSON", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_not_remembered_under_its_key()
    {
        var user = (
            await scene.Administrator.Post(
                "/users",
                new
                {
                    name = "Nøgle Demo",
                    role = "lead",
                    signInName = "noegle@0183.test",
                    password = "en god lang kode",
                }
            )
        ).Expect(HttpStatusCode.Created);
        var token = (await scene.Administrator.Post($"/users/{user.Id}/tokens", new { name = "til prøven" }))["token"].GetString();
        using var hers = scene.Site.Nobody();
        hers.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var change = new { current = "en helt anden kode", password = "en endnu bedre kode" };
        Assert.Equal("400 request.invalid", (await hers.Post("/me/password", change, ("Idempotency-Key", "kode"))).Said);
        var right = new { current = "en god lang kode", password = "en endnu bedre kode" };
        (await hers.Post("/me/password", right, ("Idempotency-Key", "kode"))).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Every_list_pages()
    {
        foreach (var list in (string[])["/referrals", "/courses"])
        {
            var page = (await scene.Lead.Fetch($"{list}?page=1000&pageSize=200")).Expect(HttpStatusCode.OK);
            Assert.Equal(0, page["items"].GetArrayLength());
            Assert.Equal(1000, page["page"].GetInt32());
        }
    }

    [Fact]
    public async Task A_problem_has_status_title_detail_and_code_in_the_language_asked_for()
    {
        var danish = await scene.Lead.Fetch("/referrals/ukendt");
        var spoken = await scene.Lead.Call(HttpMethod.Get, "/referrals/ukendt", null, ("Accept-Language", "en-US,en;q=0.9"));
        Assert.Equal("application/problem+json", danish.ContentType);
        Assert.Equal(404, danish["status"].GetInt32());
        Assert.Equal("record.not-found", danish["code"].GetString());
        Assert.NotEqual(danish["detail"].GetString(), spoken["detail"].GetString());
        Assert.Equal(danish["code"].GetString(), spoken["code"].GetString());
        Assert.NotEmpty(danish["title"].GetString()!);
    }

    [Fact]
    public async Task The_future_is_refused_at_its_field()
    {
        var answer = await scene.Lead.Post("/referrals", A.Referral("2026-05-22"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("receivedOn", answer.Fields);
        (await scene.Lead.Post("/referrals", A.Referral("2026-05-21", lastName: "I dag"))).Expect(HttpStatusCode.Created);
    }
}
