using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Katalog;

public sealed class CatalogueTests
{
    [Fact]
    public async Task An_own_entry_is_given_a_code_and_stands_in_the_catalogue_in_both_languages()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var added = (await scene.Administrator.Post("/programme/catalogue/riskFactors", Own.Entry("Bor midlertidigt", "parents"))).Expect(
            HttpStatusCode.Created
        );

        Assert.Equal(("X1", "own", 35), (added["code"].GetString(), added["source"].GetString(), added["order"].GetInt32()));
        Assert.Equal("/api/v1/programme/catalogue/riskFactors/X1", added.Headers.Location!.OriginalString);
        Assert.Equal("Bor midlertidigt", (await scene.Pedagogue.Item("riskFactors", "X1")).GetProperty("label").GetString());
        Assert.Equal(
            "Bor midlertidigt (English)",
            (await scene.Pedagogue.Item("riskFactors", "X1", "en")).GetProperty("label").GetString()
        );
    }

    [Fact]
    public async Task Another_municipality_knows_nothing_of_it()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Site.Open("0259", "ishoej-0-6");
        var elsewhere = await scene.Site.As(Role.Lead, code: "0259");
        await scene.Administrator.Adds("riskFactors", "Bor midlertidigt", "parents");
        await scene.Administrator.Retires("channels", "straxen");
        (
            await scene.Administrator.Put(
                "/programme/catalogue/riskFactors/IB3",
                new JsonObject { ["label"] = Own.Label("Skændes ofte", "Quarrels") }
            )
        ).Expect(HttpStatusCode.OK);

        Assert.Equal(JsonValueKind.Undefined, (await elsewhere.Item("riskFactors", "X1")).ValueKind);
        Assert.False((await elsewhere.Item("channels", "straxen")).GetProperty("retired").GetBoolean());
        Assert.Equal("Højt konfliktniveau", (await elsewhere.Item("riskFactors", "IB3")).GetProperty("label").GetString());
        Assert.Equal("Skændes ofte", (await scene.Lead.Item("riskFactors", "IB3")).GetProperty("label").GetString());
        Assert.Equal("Højt konfliktniveau", (await scene.Lead.Item("riskFactors", "IB3")).GetProperty("meaning").GetString());
    }

    [Fact]
    public async Task What_one_saw_that_another_has_changed_since_is_not_overwritten()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var seen = (await scene.Administrator.Fetch("/programme/catalogue")).Headers.ETag!.Tag;
        await scene.Administrator.Adds("techniques", "Billedplan", "home");

        var stale = await scene.Administrator.Put(
            "/programme/catalogue/channels/straxen",
            new JsonObject { ["order"] = 1 },
            ("If-Match", seen)
        );

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(
            "404 record.not-found",
            (await scene.Administrator.Put("/programme/catalogue/channels/nothing", new JsonObject())).Said
        );
        Assert.Equal("404 record.not-found", (await scene.Administrator.Post("/programme/catalogue/numbers", Own.Entry("Et"))).Said);
        var untold = await scene.Administrator.Put("/programme/catalogue/channels/other", new JsonObject { ["retired"] = true });
        Assert.Equal(["note"], untold.Expect(HttpStatusCode.BadRequest).Fields);
    }

    /// <summary>The command line may put a catalogue in while the server runs.</summary>
    [Fact]
    public async Task What_another_process_wrote_is_seen_at_the_next_look()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        Assert.False((await scene.Lead.Item("channels", "straxen")).GetProperty("retired").GetBoolean());
        _ = MunicipalityCode.TryParse(scene.Site.Code, out var code);
        await using (var connection = new SqliteConnection($"Data Source={scene.Site.Services.GetRequiredService<DataFolder>().Of(code)}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var insert = new SqliteCommand(
                "INSERT INTO programmes_catalogue (id, kind, code, act, changed_by, changed_at) "
                    + "VALUES (1, 'Channels', 'straxen', 'Retired', '00000000-0000-0000-0000-000000000001', '2026-05-21 12:00:00+02:00')",
                connection
            );
            await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var refused = await scene.Lead.Post("/referrals", A.Referral().With("channel", "straxen"));

        Assert.Equal(["channel"], refused.Expect(HttpStatusCode.BadRequest).Fields);
        Assert.True((await scene.Lead.Item("channels", "straxen")).GetProperty("retired").GetBoolean());
    }

    [Fact]
    public async Task Every_change_stands_with_who_when_and_why()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("channels", "Åben rådgivning", under: "direct");
        await scene.Administrator.Retires("channels", code);

        var changes = (await scene.Administrator.Fetch($"/programme/catalogue/changes?kind=channels&code={code}"))["items"]
            .EnumerateArray()
            .ToList();

        Assert.Equal(["retired", "added"], changes.Select(c => Text(c, "act")));
        Assert.Equal(("Administrator", "Bruges ikke mere."), (Text(changes[0], "changedBy"), Text(changes[0], "note")));
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
