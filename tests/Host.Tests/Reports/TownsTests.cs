using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>What municipalities show each other: while they choose to, and no more than any reader outside the team may see.</summary>
public sealed class TownsTests
{
    private const string Switch = "/features/SumSharing";
    private const string Compared = "/reports/municipalities?year=2021";

    [Fact]
    public async Task Nothing_is_shown_until_the_switch_is_thrown_and_nothing_after_it_is_thrown_back()
    {
        await using var scene = await MemoTests.Imported();
        Assert.Empty(Towns(await scene.Lead.Fetch(Compared)));
        await Throw(scene, on: true);
        var town = Assert.Single(Towns(await scene.Lead.Fetch(Compared)));
        Assert.Equal("0183", town.GetProperty("code").GetString());
        Assert.True(town.GetProperty("isOwn").GetBoolean());
        Assert.Equal("""{"started":21,"ended":21,"expected":30}""", town.GetProperty("figures").GetProperty("courses").GetRawText());
        await Throw(scene, on: false);
        Assert.Empty(Towns(await scene.Lead.Fetch(Compared)));
    }

    [Fact]
    public async Task Another_municipality_reads_what_is_shared_and_not_what_is_withheld()
    {
        await using var scene = await MemoTests.Imported();
        await Throw(scene, on: true);
        await scene.Site.Open("0259", "national-1000-days");
        var elsewhere = await scene.Site.As(Role.Observer, code: "0259");
        var answer = await elsewhere.Fetch(Compared);
        var town = Assert.Single(Towns(answer));
        Assert.False(town.GetProperty("isOwn").GetBoolean());
        Assert.Equal("""{"sum":21,"n":1}""", answer["total"].GetProperty("started").GetRawText());
        Assert.DoesNotContain("straxen", answer["municipalities"].GetRawText(), StringComparison.OrdinalIgnoreCase);
        var own = (await (await scene.Site.As(Role.Observer)).Fetch("/reports/status?year=2021"))["visits"].GetRawText();
        Assert.Equal(own, town.GetProperty("figures").GetProperty("visits").GetRawText());
    }

    [Fact]
    public async Task What_has_been_recorded_since_is_shown_within_the_hour()
    {
        await using var scene = await MemoTests.Imported();
        await Throw(scene, on: true);
        (await scene.Lead.Put("/programme/expectations/2021", new { families = 40 })).Expect(HttpStatusCode.OK);
        await ByTheHour(scene);
        var courses = Towns(await scene.Lead.Fetch(Compared))[0].GetProperty("figures").GetProperty("courses");
        Assert.Equal(40, courses.GetProperty("expected").GetInt32());
    }

    [Fact]
    public async Task The_hour_shows_nothing_of_a_municipality_that_does_not_share()
    {
        await using var scene = await MemoTests.Imported();
        await ByTheHour(scene);
        Assert.Empty(Towns(await scene.Lead.Fetch(Compared)));
    }

    private static Task<Done> ByTheHour(Scene scene) => scene.Site.Do("0183", new ShareSums.Command());

    private static async Task Throw(Scene scene, bool on) =>
        (await scene.Administrator.Put(Switch, new { enabled = on, note = "Aftalt i kredsen" })).Expect(HttpStatusCode.OK);

    private static List<JsonElement> Towns(Answer answer) => [.. answer["municipalities"].EnumerateArray()];
}
