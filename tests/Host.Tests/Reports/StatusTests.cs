using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>The figures of Ishøj's own history, as the sums tell them (S1, S2).</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task The_lead_sees_the_true_counts_marked_internal()
    {
        await using var scene = await MemoTests.Imported();
        var status = await scene.Lead.Fetch("/reports/status?year=2021");
        Assert.Equal("2021-12-31", status["asOf"].GetString());
        Assert.True(status["internal"].GetBoolean());
        Assert.Equal("""{"started":21,"ended":21,"expected":30}""", status["courses"].GetRawText());
        Assert.Equal(21, Of(status["byChannel"]).Sum(c => c.N));
        Assert.Contains(("straxen", 2), Of(status["byChannel"]));
        Assert.DoesNotContain(status["byChannel"].EnumerateArray(), c => c.GetProperty("suppressed").GetBoolean());
        Assert.Equal("""{"institutions":7,"dagpleje":true}""", status["daycares"].GetRawText());
        Assert.Equal([("completed", 21)], Of(status["byEndReason"]));
    }

    [Theory]
    [InlineData(Role.Controller)]
    [InlineData(Role.Observer)]
    public async Task Whoever_is_not_of_the_team_sees_no_count_of_one_to_four(Role role)
    {
        await using var scene = await MemoTests.Imported();
        var status = await (await scene.Site.As(role)).Fetch("/reports/status?year=2021");
        Assert.False(status["internal"].GetBoolean());
        Assert.Equal("""{"started":21,"ended":21,"expected":30}""", status["courses"].GetRawText());
        foreach (var list in (string[])["byChannel", "byReferrer", "byDaycare", "byEndReason", "byAgeYears", "riskFactors"])
        {
            Assert.DoesNotContain(Of(status[list]), c => c.N is > 0 and < 5);
            Assert.All(
                status[list].EnumerateArray(),
                c => Assert.Equal(c.GetProperty("suppressed").GetBoolean(), c.GetProperty("n").ValueKind == JsonValueKind.Null)
            );
        }

        Assert.Contains(("straxen", null), Of(status["byChannel"]));
    }

    [Fact]
    public async Task A_pedagogue_and_an_administrator_see_no_report()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await scene.Pedagogue.Fetch("/reports/status?year=2021")).Expect(HttpStatusCode.Forbidden);
        (await scene.Administrator.Fetch("/reports/status?year=2021")).Expect(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("2200")]
    public async Task A_year_that_cannot_be_is_refused(string year)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var answer = await scene.Lead.Fetch($"/reports/status?year={year}");
        Assert.Equal("400 request.invalid", answer.Said);
        Assert.Equal(["year"], answer.Fields);
    }

    [Fact]
    public async Task Of_a_year_with_nobody_nothing_is_told()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var status = await (await scene.Site.As(Role.Observer)).Fetch("/reports/status?year=2020");
        Assert.Equal("""{"started":null,"ended":null,"expected":null}""", status["courses"].GetRawText());
        Assert.Empty(Of(status["byChannel"]));
    }

    private static List<(string Key, int? N)> Of(JsonElement list) =>
        [
            .. list.EnumerateArray()
                .Select(c =>
                    (
                        c.GetProperty("key").GetString()!,
                        c.GetProperty("n").ValueKind == JsonValueKind.Null ? (int?)null : c.GetProperty("n").GetInt32()
                    )
                ),
        ];
}
