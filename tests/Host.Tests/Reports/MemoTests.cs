using System.Net;
using System.Text.Json;
using BarnetIMidten.Host.Tests.CaseFile;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>The memo of Ishøj as of 3 August 2022 (S1, S2, S8).</summary>
public sealed class MemoTests
{
    private const string AsOf = "2022-08-03";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task It_says_what_the_sources_memo_says()
    {
        await using var scene = await Imported();
        var memo = await scene.Lead.Fetch($"/reports/status-memo?asOf={AsOf}");
        Assert.Equal("21", Value(memo, "families-2021"));
        Assert.Equal("21", Value(memo, "started-2021"));
        Assert.Equal("30", Value(memo, "expected-2021"));
        Assert.Equal("0.7", Value(memo, "share-of-expected-2021"));
        Assert.Equal("11", Value(memo, "started-2022"));
        Assert.Equal("7", Value(memo, "families-2022"));
        Assert.Equal("7", Value(memo, "daycare-institutions"));
        Assert.Equal("1", Value(memo, "dagpleje"));
        Assert.All(memo["numbers"].EnumerateArray(), n => Assert.NotEmpty(n.GetProperty("definition").GetString()!));
    }

    [Fact]
    public async Task A_year_that_is_not_over_stands_for_others_only_in_an_issued_memo()
    {
        await using var scene = await Imported();
        var observer = await scene.Site.As(Role.Observer);
        var drawn = await observer.Fetch($"/reports/status-memo?asOf={AsOf}");
        Assert.Equal("21", Value(drawn, "families-2021"));
        Assert.Equal("null", Value(drawn, "started-2022"));
        var issued = (await scene.Lead.Post("/reports/status-memo", new { asOf = AsOf })).Expect(HttpStatusCode.Created);
        Assert.Equal("11", Value(await observer.Fetch($"/reports/status-memos/{issued.Id}"), "started-2022"));
        Assert.Equal(issued.Text, (await observer.Fetch("/reports/status-memos"))["items"][0].GetRawText());
    }

    [Fact]
    public async Task An_issued_memo_stands_whatever_is_recorded_later()
    {
        await using var scene = await Imported();
        var issued = (await scene.Lead.Post("/reports/status-memo", new { asOf = AsOf })).Expect(HttpStatusCode.Created);
        await scene.Lead.Put("/programme/expectations/2021", new { families = 12 });
        var kept = await scene.Lead.Fetch($"/reports/status-memos/{issued.Id}");
        Assert.Equal(issued.Text, kept.Text);
        Assert.Equal("30", Value(kept, "expected-2021"));
    }

    [Fact]
    public async Task Its_sections_say_it_in_words_and_withhold_the_channel_of_few()
    {
        await using var scene = await Imported();
        var memo = await (await scene.Site.As(Role.Observer)).Fetch($"/reports/status-memo?asOf={AsOf}");
        Assert.Equal(
            ["economicFrame", "currentStatus", "deviations", "parentsVoice", "economy", "nextSteps"],
            memo["sections"].EnumerateArray().Select(s => s.GetProperty("id").GetString())
        );
        Assert.Contains("forløb for 21 familier afsluttet mod 30 forventede (70 %)", Text(memo, "currentStatus"), StringComparison.Ordinal);
        Assert.Contains("i 7 institutioner og i dagpleje", Text(memo, "currentStatus"), StringComparison.Ordinal);
        Assert.Contains("StraXen: tilbageholdt", Text(memo, "currentStatus"), StringComparison.Ordinal);
        Assert.Equal("null", Value(memo, "channel-straxen-2021"));
        Assert.DoesNotContain(memo["numbers"].EnumerateArray(), n => IsFew(n, "families-") || IsFew(n, "started-") || IsFew(n, "channel-"));
        var toLead = await scene.Lead.Fetch($"/reports/status-memo?asOf={AsOf}");
        Assert.Contains("begyndt forløb med 11 familier", Text(toLead, "currentStatus"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_so_it_is_a_Word_document_and_so_is_an_issued_one()
    {
        await using var scene = await Imported();
        var issued = (await scene.Lead.Post("/reports/status-memo", new { asOf = AsOf })).Expect(HttpStatusCode.Created);
        foreach (var address in (string[])[$"/reports/status-memo?asOf={AsOf}", $"/reports/status-memos/{issued.Id}"])
        {
            var memo = await scene.Lead.Call(HttpMethod.Get, address, null, ("Accept", Word));
            Assert.Equal(Word, memo.Expect(HttpStatusCode.OK).ContentType);
        }
    }

    [Fact]
    public async Task What_leads_write_is_kept_for_the_next_memo_and_an_issued_one_keeps_its_own()
    {
        await using var scene = await Imported();
        Assert.Equal("null", (await scene.Lead.Fetch("/reports/status-memo/texts"))["writtenAt"].GetRawText());
        (await Write(scene, "Covid-19 holdt familier hjemme.")).Expect(HttpStatusCode.OK);
        var issued = (await scene.Lead.Post("/reports/status-memo", new { asOf = AsOf })).Expect(HttpStatusCode.Created);
        Assert.Equal("21/04711", issued["caseNumber"].GetString());
        (await Write(scene, "Alt går som ventet.")).Expect(HttpStatusCode.OK);
        var observer = await scene.Site.As(Role.Observer);
        Assert.EndsWith(
            "Covid-19 holdt familier hjemme.",
            Text(await observer.Fetch($"/reports/status-memos/{issued.Id}"), "deviations"),
            StringComparison.Ordinal
        );
        Assert.EndsWith("Alt går som ventet.", Text(await observer.Fetch("/reports/status-memo"), "deviations"), StringComparison.Ordinal);
        Assert.Equal(
            "Alt går som ventet.",
            (await scene.Lead.Fetch("/reports/status-memo/texts"))["sections"].GetProperty("deviations").GetString()
        );
    }

    [Fact]
    public async Task It_tells_the_business_case_as_it_stood_on_the_day_and_names_what_nobody_has_entered()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var found = (await scene.Administrator.Post("/business-cases", A.BusinessCase("Sagen"))).Expect(HttpStatusCode.Created);
        (await scene.Administrator.Post($"/business-cases/{found.Id}/approve", new { on = "2023-02-01" })).Expect(HttpStatusCode.OK);
        (await scene.Administrator.Put($"/business-cases/{found.Id}/actuals", A.Actuals(2024, "løn", 1, 130))).Expect(HttpStatusCode.OK);
        var next = (await scene.Administrator.Post($"/business-cases/{found.Id}/versions", null)).Expect(HttpStatusCode.Created);
        (await scene.Administrator.Post($"/business-cases/{next.Id}/approve", new { on = "2025-06-01" })).Expect(HttpStatusCode.OK);
        var observer = await scene.Site.As(Role.Observer);

        Assert.Contains("ingen godkendt businesscase", Text(await Memo("2023-01-31"), "economy"), StringComparison.Ordinal);
        var early = await Memo("2024-12-30");
        Assert.Contains("»Sagen« er godkendt 1. februar 2023", Text(early, "economicFrame"), StringComparison.Ordinal);
        Assert.DoesNotContain("I 2024", Text(early, "economy"), StringComparison.Ordinal);
        var late = await Memo("2025-12-31");
        Assert.Contains("»Sagen« er godkendt 1. juni 2025", Text(late, "economicFrame"), StringComparison.Ordinal);
        Assert.Equal(("50", "-130"), (Value(late, "case1-net-expected-2024"), Value(late, "case1-net-actual-2024")));
        Assert.Equal("-180", Value(late, "case1-deviation-2024"));
        Assert.Contains("Regnskabet mangler endnu for nogle linjer", Text(late, "economy"), StringComparison.Ordinal);
        Assert.Contains("Regnskabet for 2023, 2025 er ikke skrevet ind", Text(late, "economy"), StringComparison.Ordinal);
        Assert.DoesNotContain("løn", late.Text, StringComparison.Ordinal);

        Task<Answer> Memo(string day) => observer.Fetch($"/reports/status-memo?asOf={day}");
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_overwrite_each_other()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await Write(scene, "Den ene", "\"v0\"")).Expect(HttpStatusCode.OK);
        (await Write(scene, "Den anden", "\"v0\"")).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal("Den ene", (await scene.Lead.Fetch("/reports/status-memo/texts"))["sections"].GetProperty("deviations").GetString());
        (await Write(scene, "Den anden", "\"v1\"")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_at_its_field()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        Assert.Equal(["sections.deviations"], (await Write(scene, new string('x', 10_001))).Fields);
    }

    [Fact]
    public async Task What_is_written_lies_sealed()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await Write(scene, "Hemmelig-grund")).Expect(HttpStatusCode.OK);
        foreach (var file in Directory.GetFiles(scene.Site.Folder, "0183.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            Assert.DoesNotContain("Hemmelig-grund", System.Text.Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_memo_is_drawn_of_days_to_come()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        Assert.Equal(["asOf"], (await scene.Lead.Fetch("/reports/status-memo?asOf=2199-01-01")).Fields);
        Assert.Equal(["asOf"], (await scene.Lead.Post("/reports/status-memo", new { asOf = "2199-01-01" })).Fields);
        (await (await scene.Site.As(Role.Controller)).Post("/reports/status-memo", new { asOf = AsOf })).Expect(HttpStatusCode.Forbidden);
    }

    private static string Value(Answer memo, string id) =>
        memo["numbers"].EnumerateArray().Single(n => n.GetProperty("id").GetString() == id).GetProperty("value").GetRawText();

    private static string Text(Answer memo, string section) =>
        memo["sections"].EnumerateArray().Single(s => s.GetProperty("id").GetString() == section).GetProperty("text").GetString()!;

    private static bool IsFew(JsonElement number, string kind) =>
        number.GetProperty("id").GetString()!.StartsWith(kind, StringComparison.Ordinal)
        && number.GetProperty("value") is { ValueKind: JsonValueKind.Number } value
        && value.GetDecimal() is > 0 and < 5;

    private static Task<Answer> Write(Scene scene, string reasons, string? seen = null) =>
        scene.Lead.Put(
            "/reports/status-memo/texts",
            new { caseNumber = "21/04711", sections = new { deviations = reasons } },
            seen is null ? [] : [("If-Match", seen)]
        );

    internal static async Task<Scene> Imported()
    {
        var scene = await History.Ishoej();
        History.AssertCounts(await History.Import(scene, History.Whole), rows: 66, imported: 66, present: 0);
        (await scene.Lead.Put("/programme/expectations/2021", new { families = 30 })).Expect(HttpStatusCode.OK);
        return scene;
    }
}
