using System.Net;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.CommandLine;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>One import for all who look at its sums.</summary>
public sealed class SumsTown : IAsyncLifetime
{
    private Scene scene = null!;

    public async ValueTask InitializeAsync() => scene = await MemoTests.Imported();

    /// <summary>A day after all was counted anew and found right, whatever was done to it before: a whole recount is due.</summary>
    public async Task<Scene> Afresh()
    {
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        await scene.Site.Do("0183", new RebuildSums.Command());
        await SumsSampleTests.Check(scene, CheckSums.Depth.All);
        scene.Site.Clock.Pass(TimeSpan.FromDays(1));
        return scene;
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}

/// <summary>The sums are looked at by the server itself: what is wrong is told and can be put right, and keeps nobody from work.</summary>
public sealed class SumsSampleTests(SumsTown town) : IClassFixture<SumsTown>
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task A_sample_finds_cases_that_are_no_longer_what_they_were_counted_as_and_all_who_should_know_are_told()
    {
        var scene = await town.Afresh();
        using var administrator = await Desk.Of(scene, "administrator");
        await Check(scene, CheckSums.Depth.Sample);
        Assert.Equal(["sums done"], await Told(scene));
        Assert.Null((await Front(administrator)).QuerySelector("#drift"));

        Execute(scene, "UPDATE visits_visit SET held_on = date(held_on, '+400 days') WHERE status = 'Held'");
        await Check(scene, CheckSums.Depth.Sample);
        Assert.Equal(["sums wrong"], await Told(scene));
        Assert.Contains(
            "sums rebuild",
            (await Front(administrator)).QuerySelector("[aria-labelledby=drift]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "sums rebuild",
            (await Page(administrator, "/tilsyn")).QuerySelector("[aria-labelledby=summer]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.False((await scene.Administrator.Fetch("/evidence"))["sums.verified"].GetBoolean());
        (await scene.Lead.Fetch("/courses")).Expect(HttpStatusCode.OK);

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        var mended = await scene.Site.Do("0183", new RebuildSums.Command());
        Assert.True(mended.Wrong.Count > 10, $"only {mended.Wrong.Count} sums were wrong");
        Assert.Empty((await SumsTests.Verify(scene)).Wrong);
        await Check(scene, CheckSums.Depth.Sample);
        Assert.Equal(["sums done"], await Told(scene));
        Assert.True((await scene.Administrator.Fetch("/evidence"))["sums.verified"].GetBoolean());
        Assert.Null((await Front(administrator)).QuerySelector("#drift"));
    }

    /// <summary>A sum that is too high by itself belongs to no case: only the whole recount, once a day, finds it.</summary>
    [Fact]
    public async Task What_was_found_wrong_stays_wrong_until_all_has_been_recounted_and_verifies()
    {
        var scene = await town.Afresh();
        Execute(scene, "UPDATE evaluation_sum SET n = n + 1 WHERE rowid = (SELECT MIN(rowid) FROM evaluation_sum)");
        await Check(scene, CheckSums.Depth.Sample);
        Assert.Equal(["sums done"], await Told(scene));
        await Check(scene, CheckSums.Depth.WhatIsDue);
        Assert.Equal(["sums wrong"], await Told(scene));
        await Check(scene, CheckSums.Depth.Sample);
        Assert.Equal(["sums wrong"], await Told(scene));
        var rows = await Rows(scene);

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        Execute(scene, "UPDATE evaluation_sum SET n = n - 1 WHERE rowid = (SELECT MIN(rowid) FROM evaluation_sum)");
        await Check(scene, CheckSums.Depth.Sample);
        Assert.Equal(["sums wrong"], await Told(scene));
        await Check(scene, CheckSums.Depth.WhatIsDue);
        Assert.Equal(["sums done"], await Told(scene));
        await Check(scene, CheckSums.Depth.WhatIsDue);
        Assert.Equal(rows + 1, await Rows(scene));
    }

    [Fact]
    public async Task A_sum_that_lost_what_a_case_adds_to_it_is_found_by_a_sample()
    {
        var scene = await town.Afresh();
        Execute(scene, "UPDATE evaluation_sum SET n = 0");
        await Check(scene, CheckSums.Depth.Sample);
        Assert.Equal(["sums wrong"], await Told(scene));
    }

    [Fact]
    public async Task A_rebuild_keeps_what_erased_cases_left()
    {
        var scene = await town.Afresh();
        var family = new Trust.PlantedFamily(1);
        await family.Journey(scene.Lead, scene.PedagogueId);
        await family.End(scene.Lead);
        await scene.Administrator.Post($"/referrals/{family.Referral}/erasure", new { reason = "Kommunens regel" });
        (await scene.Lead.Post($"/referrals/{family.Referral}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);
        var before = await Sums(scene);
        Execute(scene, "UPDATE evaluation_sum SET n = n + 7 WHERE year = 2021");
        Assert.NotEmpty((await scene.Site.Do("0183", new RebuildSums.Command())).Wrong);
        Assert.Equal(before, await Sums(scene));
        Assert.Empty((await scene.Site.Do("0183", new RebuildSums.Command())).Wrong);
    }

    internal static Task Check(Scene scene, CheckSums.Depth depth) =>
        scene.Site.Services.GetRequiredService<SumsRound>().Take(Ishoej, depth, Never);

    private static MunicipalityCode Ishoej => MunicipalityCode.TryParse("0183", out var code) ? code : throw new FormatException("0183");

    private static async Task<List<string>> Told(Scene scene) =>
        [
            .. (await scene.Administrator.Fetch("/operation"))["rounds"]
                .EnumerateArray()
                .Where(r => r.GetProperty("round").GetString() is "sums")
                .Select(r => $"{r.GetProperty("round").GetString()} {r.GetProperty("outcome").GetString()}"),
        ];

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Front(Desk desk) => Page(desk, "/");

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(Desk desk, string path) =>
        await new HtmlParser().ParseDocumentAsync(await (await desk.Get(path)).Content.ReadAsStringAsync());

    private static async Task<long> Rows(Scene scene) =>
        (long)(await Scalar(scene, "SELECT COUNT(*) FROM kernel_audit WHERE purpose = 'purpose.sums-verify'"))!;

    private static async Task<string> Sums(Scene scene) =>
        (string)
            (
                await Scalar(
                    scene,
                    "SELECT group_concat(programme || year || figure || quarter || key || n || '+' || erased, ',' ORDER BY year, programme, figure, quarter, key) FROM evaluation_sum"
                )
            )!;

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Constants of this class.")]
    private static void Execute(Scene scene, string sql)
    {
        using var file = Open(scene);
        using var change = file.CreateCommand();
        change.CommandText = sql;
        Assert.NotEqual(0, change.ExecuteNonQuery());
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Constants of this class.")]
    private static async Task<object?> Scalar(Scene scene, string sql)
    {
        await using var file = Open(scene);
        await using var select = file.CreateCommand();
        select.CommandText = sql;
        return await select.ExecuteScalarAsync();
    }

    private static SqliteConnection Open(Scene scene)
    {
        var file = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False");
        file.Open();
        return file;
    }
}
