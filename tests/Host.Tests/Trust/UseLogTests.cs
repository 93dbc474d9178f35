using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>The log of use (promise 17) as the administrator reads it.</summary>
public sealed class UseLogTests
{
    private const string Forbidden = "403 caller.not-allowed";

    [Fact]
    public async Task An_entry_says_who_what_when_and_why_in_the_contracts_words()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        await scene.Lead.Call(HttpMethod.Get, $"/referrals/{referral}", null, ("X-Purpose", "Tilsyn i maj"));
        await scene.Lead.Fetch($"/referrals/{referral}");

        var items = (await scene.Administrator.Fetch($"/audit?subjectId={referral}"))["items"];

        Assert.Equal(["read", "read", "create"], items.EnumerateArray().Select(i => i.GetProperty("action").GetString()));
        var (own, stated) = (items[0], items[1]);
        Assert.Equal("Tilsyn i maj", stated.GetProperty("purpose").GetString());
        Assert.Equal("Opslag i en henvisning", own.GetProperty("purpose").GetString());
        Assert.Equal((await scene.Lead.Fetch("/me"))["userId"].GetString(), own.GetProperty("userId").GetString());
        Assert.Equal(("lead", "ok", referral), (Text(own, "role"), Text(own, "outcome"), Text(own, "subjectId")));
        Assert.Equal(scene.Site.Clock.GetUtcNow(), own.GetProperty("at").GetDateTimeOffset());
        Assert.Matches("^[0-9a-f]{64}$", Text(own, "hash"));
        Assert.Equal(JsonValueKind.Null, own.GetProperty("criterion").ValueKind);
    }

    [Theory]
    [InlineData("q=Alma", "***")]
    [InlineData("q=2026-0001", "q=2026-0001")]
    [InlineData("page=1", "")]
    [InlineData("status=received&from=2026-03-01", "status=received; from=2026-03-01")]
    [InlineData("status=received&q=Prøve", "***")]
    public async Task A_criterion_that_holds_a_name_is_hidden(string query, string shown)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Lead.Fetch($"/referrals?{query}");
        var row = (await scene.Administrator.Fetch("/audit?action=search"))["items"][0];
        Assert.Equal(shown, Text(row, "criterion"));
    }

    [Fact]
    public async Task A_register_that_is_not_narrowed_was_searched_for_nobody()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        foreach (var query in (string[])["", "?purpose=daycare&state=missing"])
        {
            (await scene.Lead.Fetch($"/consents{query}")).Expect(HttpStatusCode.OK);
        }

        var items = (await scene.Administrator.Fetch("/audit?action=search"))["items"];
        Assert.Equal(["purpose=daycare; state=missing", ""], items.EnumerateArray().Select(i => Text(i, "criterion")));
    }

    [Fact]
    public async Task A_cpr_number_that_was_searched_for_is_hidden()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await scene.Lead.Post("/referrals/search", new { q = "010523-1234" })).Expect(HttpStatusCode.OK);
        Assert.Equal("***", Text((await scene.Administrator.Fetch("/audit?action=search"))["items"][0], "criterion"));
    }

    [Fact]
    public async Task A_stated_purpose_shows_no_name_of_a_family()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        await scene.Lead.Call(HttpMethod.Get, $"/referrals/{referral}", null, ("X-Purpose", "Almas mor ringede"));
        Assert.Equal("*** mor ringede", Text((await scene.Administrator.Fetch("/audit?action=read"))["items"][0], "purpose"));
    }

    [Fact]
    public async Task Days_are_danish_and_both_ends_are_included()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        // from one o'clock on 21 May to 23.59.59, to midnight, and to 23.59.59 the next day
        foreach (var step in (TimeSpan[])[new(10, 59, 59), new(0, 0, 1), new(23, 59, 59)])
        {
            scene.Site.Clock.Pass(step);
            await scene.Lead.Fetch($"/referrals/{referral}");
        }

        Assert.Equal(
            (1, 2, 3),
            (await Total("from=2026-05-21&to=2026-05-21"), await Total("from=2026-05-22&to=2026-05-22"), await Total("to=2026-05-22"))
        );
        Assert.Equal(
            (0, 0, 0),
            (await Total("to=2026-05-20"), await Total("from=2026-05-23"), await Total("from=2026-05-22&to=2026-05-21"))
        );

        async Task<int> Total(string span) =>
            (await scene.Administrator.Fetch($"/audit?subjectId={referral}&action=read&{span}"))["total"].GetInt32();
    }

    [Fact]
    public async Task Filters_narrow_together_and_what_is_no_id_matches_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        var lead = (await scene.Lead.Fetch("/me"))["userId"].GetString();
        await scene.Pedagogue.Fetch($"/courses/{course}");

        Assert.All(await Items($"userId={lead}"), i => Assert.Equal(lead, Text(i, "userId")));
        Assert.All(
            await Items($"userId={lead}&subjectId={referral}"),
            i => Assert.Equal((lead, referral), (Text(i, "userId"), Text(i, "subjectId")))
        );
        Assert.Equal(["read"], (await Items($"userId={scene.PedagogueId}&subjectId={course}")).Select(i => Text(i, "action")));
        Assert.Equal(["2026-0001"], (await Items("number=2026-0001")).Select(i => Text(i, "number")).Distinct());
        Assert.Equivalent(
            new[] { course, referral },
            (await Items("number=2026-0001")).Select(i => Text(i, "subjectId")).Distinct(),
            strict: true
        );
        foreach (
            var nothing in (string[])
                ["userId=nej", "subjectId=nej", $"subjectId={Guid.CreateVersion7():N}", $"userId={lead}&subjectId={course}&action=delete"]
        )
        {
            Assert.Empty(await Items(nothing));
        }

        foreach (var wrong in (string[])["from=i+dag", "to=2026-13-01", "action=Read", "page=0", "pageSize=201", "number=2026-9999"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await scene.Administrator.Fetch($"/audit?{wrong}")).Status);
        }

        async Task<IReadOnlyList<JsonElement>> Items(string filter) =>
            [.. (await scene.Administrator.Fetch($"/audit?pageSize=200&{filter}"))["items"].EnumerateArray()];
    }

    [Fact]
    public async Task The_pages_together_are_the_log_each_entry_once_the_latest_first()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        for (var i = 0; i < 24; i++)
        {
            await scene.Lead.Fetch($"/referrals/{referral}");
        }

        var pages = new List<JsonElement>();
        foreach (var page in (int[])[1, 2, 3, 4])
        {
            var answer = await scene.Administrator.Fetch($"/audit?subjectId={referral}&action=read&pageSize=10&page={page}");
            Assert.Equal((24, 10, page), (answer["total"].GetInt32(), answer["pageSize"].GetInt32(), answer["page"].GetInt32()));
            pages.AddRange(answer["items"].EnumerateArray());
        }

        var sequences = pages.ConvertAll(i => i.GetProperty("sequence").GetInt64());
        Assert.Equal(24, sequences.Distinct().Count());
        Assert.Equal(sequences.OrderDescending(), sequences);
    }

    [Fact]
    public async Task Reading_the_log_stands_in_the_log_and_its_head_grows()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Administrator.Fetch($"/audit?from=2026-05-01&userId={scene.PedagogueId}");
        var row = (await scene.Administrator.Fetch("/audit?action=search"))["items"][0];
        Assert.Equal($"from=2026-05-01; userId={scene.PedagogueId}", Text(row, "criterion"));

        var before = (await scene.Administrator.Fetch("/audit/head")).Expect(HttpStatusCode.OK);
        Assert.Equal(["hash", "sequence"], before.Json.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        var entry = (await scene.Administrator.Fetch("/audit"))["items"]
            .EnumerateArray()
            .Single(i => i.GetProperty("sequence").GetInt64() == before["sequence"].GetInt64());
        Assert.Equal(before["hash"].GetString(), Text(entry, "hash"));
        Assert.True((await scene.Administrator.Fetch("/audit/head"))["sequence"].GetInt64() > before["sequence"].GetInt64());
    }

    [Fact]
    public async Task A_head_that_was_handed_out_fits_the_log_as_it_grows_and_shows_a_tail_that_was_cut()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        var handed = await scene.Administrator.Fetch("/audit/head");
        var head = new ChainHead(handed["sequence"].GetInt64(), Convert.FromHexString(handed["hash"].GetString()!));
        await scene.Lead.Fetch($"/referrals/{referral}");
        _ = MunicipalityCode.TryParse(scene.Site.Code, out var code);
        var store = scene.Site.Services.GetRequiredService<Municipalities>().Open(code);
        Assert.Null((await store.VerifyAudit(head)).FirstBroken);

        await using var beside = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False");
        await beside.OpenAsync(TestContext.Current.CancellationToken);
        await using var cut = beside.CreateCommand();
        cut.CommandText = "DELETE FROM kernel_audit WHERE sequence >= $last";
        cut.Parameters.AddWithValue("$last", head.Sequence);
        Assert.NotEqual(0, await cut.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Equal(head.Sequence, (await store.VerifyAudit(head)).FirstBroken);
        Assert.Null((await store.VerifyAudit(null)).FirstBroken);
    }

    [Fact]
    public async Task Nobody_but_the_administrator_reads_it_and_she_her_own_municipalitys_alone()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Site.Open("0259", "ishoej-0-6");
        var referral = await scene.Referral();
        foreach (var role in (Role[])[Role.Lead, Role.Pedagogue, Role.Controller, Role.Observer])
        {
            var caller = await scene.Site.As(role);
            foreach (var path in (string[])["/audit", "/audit/head", "/audit/samples", $"/referrals/{referral}/use-log"])
            {
                Assert.Equal(Forbidden, (await caller.Fetch(path)).Said);
            }
        }

        var elsewhere = await scene.Site.As(Role.Administrator, code: "0259");
        Assert.Equal(0, (await elsewhere.Fetch($"/audit?subjectId={referral}"))["total"].GetInt32());
        Assert.Equal("404 record.not-found", (await elsewhere.Fetch($"/referrals/{referral}/use-log")).Said);
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";
}
