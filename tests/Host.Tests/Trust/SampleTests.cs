using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Spot checks of the log: drawn at random, looked through by a person, kept, and themselves logged.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task A_sample_keeps_its_entries_and_is_looked_through_once()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Accepted();
        var drawn = (await scene.Administrator.Post("/audit/samples", new { size = 5 })).Expect(HttpStatusCode.Created);
        Assert.Equal(("2026-04-22", "2026-05-21", 5), (drawn["from"].GetString(), drawn["to"].GetString(), drawn["size"].GetInt32()));
        Assert.Equal($"/api/v1/audit/samples/{drawn.Id}", drawn.Headers.Location!.ToString());

        var first = await Sequences(scene, drawn.Id);
        Assert.Equal(5, first.Distinct().Count());
        Assert.Equal(first, await Sequences(scene, drawn.Id));

        Assert.Equal(["note"], (await scene.Administrator.Post($"/audit/samples/{drawn.Id}/review", new { note = " " })).Fields);
        var reviewed = (await scene.Administrator.Post($"/audit/samples/{drawn.Id}/review", new { note = "Alle fem i orden." })).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal("Alle fem i orden.", reviewed["reviewed.note"].GetString());
        Assert.Equal(
            "409 sample.reviewed",
            (await scene.Administrator.Post($"/audit/samples/{drawn.Id}/review", new { note = "Nej" })).Said
        );
        Assert.Equal(
            "Alle fem i orden.",
            (await scene.Administrator.Fetch("/audit/samples"))["items"][0].GetProperty("reviewed").GetProperty("note").GetString()
        );
        var rows = (await scene.Administrator.Fetch("/audit?pageSize=200"))["items"]
            .EnumerateArray()
            .Where(i => i.GetProperty("purpose").GetString() == "Stikprøve i brugsloggen")
            .Select(i => i.GetProperty("action").GetString());
        Assert.Superset(new HashSet<string?> { "create", "read", "change", "refused" }, rows.ToHashSet());
    }

    [Fact]
    public async Task It_takes_all_where_there_are_fewer_and_says_where_there_is_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (first, last) = (1L, (await scene.Administrator.Fetch("/audit/head"))["sequence"].GetInt64() + 1);
        var drawn = (await scene.Administrator.Post("/audit/samples", new { size = 100 })).Expect(HttpStatusCode.Created);
        Assert.Equal(Enumerable.Range((int)first, (int)last), (await Sequences(scene, drawn.Id)).Select(s => (int)s));
        Assert.Equal(
            "409 sample.nothing",
            (await scene.Administrator.Post("/audit/samples", new { from = "2026-05-01", to = "2026-05-20" })).Said
        );
    }

    [Theory]
    [InlineData("""{"size":0}""", "size")]
    [InlineData("""{"size":101}""", "size")]
    [InlineData("""{"to":"2026-05-22"}""", "to")]
    [InlineData("""{"from":"2026-05-21","to":"2026-05-20"}""", "from")]
    public async Task What_cannot_be_drawn_is_said_at_its_field(string body, string field)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        Assert.Equal([field], (await scene.Administrator.Post("/audit/samples", body)).Fields);
    }

    private static async Task<List<long>> Sequences(Scene scene, string id) =>
        [
            .. (await scene.Administrator.Fetch($"/audit/samples/{id}"))["items"]
                .EnumerateArray()
                .Select(i => i.GetProperty("sequence").GetInt64()),
        ];
}
