using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>The indicators of Ishøj's own history, as each role may see them, and the cases behind them.</summary>
public sealed class IndicatorTests
{
    [Fact]
    public async Task The_lead_sees_each_figure_with_its_n_its_definition_and_the_cases_behind_it()
    {
        await using var scene = await MemoTests.Imported();
        var year = await scene.Lead.Fetch("/reports/indicators?year=2021");
        Assert.True(year["internal"].GetBoolean());
        Assert.Equal("2021-12-31", year["asOf"].GetString());
        Assert.All(year["indicators"].EnumerateArray(), i => Assert.NotEmpty(i.GetProperty("definition").GetString()!));
        Assert.Equal(21, Of(year, "started").GetProperty("n").GetInt32());
        Assert.Equal(0.7m, Of(year, "ofExpected").GetProperty("value").GetDecimal());
        Assert.Equal(Of(year, "decided").GetProperty("n").GetInt32(), Parts(year, "decidedByOutcome").Sum(p => p.N));
        Assert.Equal(Of(year, "received").GetProperty("n").GetInt32(), Parts(year, "receivedByChannel").Sum(p => p.N));
        Assert.Contains(("straxen", 2), Parts(year, "byChannel"));
        Assert.Equal(2021, year["trend"].EnumerateArray().Last().GetProperty("year").GetInt32());

        foreach (
            var (id, key) in new[]
            {
                ("byChannel", "straxen"),
                ("receivedByReferrer", "daycareStaff"),
                ("started", ""),
                ("decided", "accept"),
            }
        )
        {
            var n =
                key.Length == 0
                    ? Of(year, id).GetProperty("n").GetInt32()
                    : Parts(year, id == "decided" ? "decidedByOutcome" : id).Single(p => p.Key == key).N;
            var behind = await scene.Lead.Fetch($"/reports/indicators/cases?year=2021&figure={id}{(key.Length == 0 ? "" : $"&key={key}")}");
            Assert.Equal(n, behind["items"].GetArrayLength());
            Assert.All(
                behind["items"].EnumerateArray(),
                c => Assert.Matches("^20[0-9]{2}-[0-9]{4}$", c.GetProperty("number").GetString()!)
            );
        }
    }

    [Theory]
    [InlineData(Role.Controller)]
    [InlineData(Role.Observer)]
    public async Task Others_see_no_count_of_one_to_four_no_list_of_referrals_and_no_programme_apart(Role role)
    {
        await using var scene = await MemoTests.Imported();
        var other = await scene.Site.As(role);
        for (var y = 2018; y <= 2022; y++)
        {
            var year = await other.Fetch($"/reports/indicators?year={y}");
            Assert.False(year["internal"].GetBoolean());
            foreach (var told in year["indicators"].EnumerateArray())
            {
                Assert.False(
                    told.GetProperty("n").ValueKind == JsonValueKind.Number && told.GetProperty("n").GetInt32() is > 0 and < 5,
                    told.GetRawText()
                );
                Assert.DoesNotContain(
                    told.GetProperty("parts").EnumerateArray(),
                    p => p.GetProperty("n").ValueKind == JsonValueKind.Number && p.GetProperty("n").GetInt32() is > 0 and < 5
                );
            }

            Assert.DoesNotContain(
                year["indicators"].EnumerateArray(),
                i => i.GetProperty("id").GetString() is "receivedByChannel" or "seen" or "paused"
            );
            var status = await other.Fetch($"/reports/status?year={y}");
            Assert.Equal(status["byChannel"].GetRawText(), Of(year, "byChannel").GetProperty("parts").GetRawText());
            Assert.Equal(status["riskFactors"].GetRawText(), Of(year, "byRiskFactor").GetProperty("parts").GetRawText());
        }

        Assert.Equal(["programme"], (await other.Fetch("/reports/indicators?year=2021&programme=ishoej-0-6")).Fields);
        (await other.Fetch("/reports/indicators/cases?year=2021&figure=started")).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_programmes_of_a_year_add_up_to_it()
    {
        await using var scene = await MemoTests.Imported();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var y = 2018; y <= 2022; y++)
        {
            var year = await scene.Lead.Fetch($"/reports/indicators?year={y}");
            var programmes = year["programmes"]
                .EnumerateArray()
                .ToDictionary(p => p.GetProperty("key").GetString()!, p => p.GetProperty("n").GetInt32());
            Assert.Equal(Of(year, "started").GetProperty("n").GetInt32(), programmes.Values.Sum());
            foreach (var (key, n) in programmes)
            {
                seen.Add(key);
                var one = await scene.Lead.Fetch($"/reports/indicators?year={y}&programme={key}");
                Assert.Equal(n, Of(one, "started").GetProperty("n").GetInt32());
                var behind = await scene.Lead.Fetch($"/reports/indicators/cases?year={y}&figure=started&programme={key}");
                Assert.Equal(n, behind["items"].GetArrayLength());
            }
        }

        Assert.Equal(["ishoej-0-6", "tois-2018"], seen.Order(StringComparer.Ordinal));
        Assert.Equal(["programme"], (await scene.Lead.Fetch("/reports/indicators?programme=findes-ikke")).Fields);
        Assert.Equal(["figure"], (await scene.Lead.Fetch("/reports/indicators/cases?figure=findesIkke")).Fields);
        Assert.Equal(["year"], (await scene.Lead.Fetch("/reports/indicators?year=1999")).Fields);
    }

    [Fact]
    public async Task An_effect_is_told_with_its_source_and_one_that_is_put_right_keeps_what_stood_before()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var controller = await scene.Site.As(Role.Controller);
        Assert.Equal(11, (await controller.Fetch("/reports/effects"))["items"].GetArrayLength());
        Assert.Equal(
            ["value", "unit", "n", "source"],
            (
                await controller.Post(
                    "/reports/effects",
                    new
                    {
                        effect = "trust",
                        year = 2024,
                        value = 3,
                        n = 4,
                    }
                )
            ).Fields
        );
        object Figure(decimal value, string? why = null) =>
            new
            {
                effect = "trust",
                year = 2024,
                value,
                unit = "procent",
                n = 24,
                source = "Opgørelsen, side 2",
                why,
            };
        Assert.Equal(["value"], (await controller.Post("/reports/effects", Figure(-4))).Fields);
        (await controller.Post("/reports/effects", Figure(61.5m))).Expect(HttpStatusCode.Created);
        Assert.Equal(["why"], (await scene.Lead.Post("/reports/effects", Figure(62))).Fields);
        (await scene.Lead.Post("/reports/effects", Figure(62, "Regnefejl i kilden"))).Expect(HttpStatusCode.Created);
        (await (await scene.Site.As(Role.Observer)).Post("/reports/effects", Figure(1))).Expect(HttpStatusCode.Forbidden);
        var trust = (await (await scene.Site.As(Role.Observer)).Fetch("/reports/effects"))["items"]
            .EnumerateArray()
            .Single(e => e.GetProperty("effect").GetString() == "trust");
        var stands = Assert.Single(trust.GetProperty("figures").EnumerateArray());
        Assert.Equal(62m, stands.GetProperty("value").GetDecimal());
        Assert.Equal(61.5m, Assert.Single(stands.GetProperty("earlier").EnumerateArray()).GetProperty("value").GetDecimal());
    }

    private static JsonElement Of(Answer year, string id) =>
        year["indicators"].EnumerateArray().Single(i => i.GetProperty("id").GetString() == id);

    private static List<(string Key, int N)> Parts(Answer year, string id) =>
        [
            .. Of(year, id)
                .GetProperty("parts")
                .EnumerateArray()
                .Select(p => (p.GetProperty("key").GetString()!, p.GetProperty("n").GetInt32())),
        ];
}
