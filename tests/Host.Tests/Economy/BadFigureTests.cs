using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>Whatever figure is sent: a 400 at its field or a number that holds, never a fault of ours.</summary>
public sealed class BadFigureTests(Scene scene) : IClassFixture<Scene>
{
    public static TheoryData<string, string, string> Changes =>
        new()
        {
            { "lines[0].entries[0].volume", "-0.0001", "lines[0].entries[0].volume" },
            { "lines[0].entries[0].volume", "1000000.1", "lines[0].entries[0].volume" },
            { "lines[0].entries[0].volume", "null", "lines[0].entries[0].volume" },
            { "lines[0].entries[0].unitPrice", "-1", "lines[0].entries[0].unitPrice" },
            { "lines[0].entries[0].unitPrice", "1e28", "lines[0].entries[0].unitPrice" },
            { "lines[0].entries[0].unitPrice", "1e29", "lines[0].entries[0].unitPrice" },
            { "lines[0].entries[0].unitPrice", "1e400", "lines[0].entries[0].unitPrice" },
            { "lines[0].entries[0].unitPrice", "NaN", "" },
            { "lines[0].entries[0].unitPrice", "Infinity", "" },
            { "lines[0].entries[0].unitPrice", "\"NaN\"", "lines[0].entries[0].unitPrice" },
            { "lines[0].entries[0].unitPrice", "\"390000\"", "lines[0].entries[0].unitPrice" },
            { "lines[0].entries[0].fromYear", "2022", "lines[0].entries[0].fromYear" },
            { "lines[0].entries[0].fromYear", "2023.5", "lines[0].entries[0].fromYear" },
            { "lines[0].entries[0].toYear", "2026", "lines[0].entries[0].toYear" },
            { "lines[0].entries[0].toYear", "99999999999", "lines[0].entries[0].toYear" },
            { "lines[0].entries", "[]", "lines[0].entries" },
            { "lines[0].entries", "null", "lines[0].entries" },
            { "lines[0].entries", "[null]", "lines[0].entries[0]" },
            { "lines[0].kind", "\"gift\"", "lines[0].kind" },
            { "lines[0].kind", "null", "lines[0].kind" },
            { "lines[0].beneficiary", "null", "lines[0].beneficiary" },
            { "lines[0].key", "\"family-treatment\"", "lines[1].key" },
            { "lines[0].key", "\" \"", "lines[0].key" },
            { "lines[0].name", "null", "lines[0].name" },
            { "lines[0].priceYear", "1989", "lines[0].priceYear" },
            { "lines[0].colour", "\"red\"", "lines[0].colour" },
            { "lines", "[null]", "lines[0]" },
            { "pool.repayments[0].amount", "50.01", "pool.repayments[0].amount" },
            { "pool.repayments[0].fromYear", "2022", "pool.repayments[0].fromYear" },
            { "pool.repayments", "[null]", "pool.repayments[0]" },
            { "pool.grants[0].year", "2026", "pool.grants[0].year" },
            { "pool.grants[0].amount", "-1", "pool.grants[0].amount" },
            { "firstYear", "2026", "firstYear" },
            { "lastYear", "2101", "lastYear" },
            { "firstYear", "-2147483648", "firstYear" },
            { "name", "\"\"", "name" },
            { "expectedCourses", "0", "expectedCourses" },
            { "template", "\"ishoej-2021\"", "firstYear" },
        };

    [Theory, MemberData(nameof(Changes))]
    public async Task A_wrong_figure_is_a_400_at_its_field(string path, string value, string field)
    {
        var before = await Count();
        var body = A.BusinessCase().With(path, "HER").ToJsonString().Replace("\"HER\"", value, StringComparison.Ordinal);

        var answer = await scene.Administrator.Call(HttpMethod.Post, "/business-cases", Calls.Json(body));

        Assert.True(answer.Status == HttpStatusCode.BadRequest, answer.ToString());
        Assert.True(field.Length == 0 || answer.Fields.Contains(field), answer.Text);
        Assert.Equal(before, await Count());
    }

    [Theory]
    [InlineData("template", "nowhere", "template")]
    [InlineData("template", "", "template")]
    public async Task A_template_that_there_is_not_is_said_to_be_so(string name, string value, string field) =>
        Assert.Equal([field], (await scene.Administrator.Post("/business-cases", new JsonObject { [name] = value })).Fields);

    [Fact]
    public async Task Ten_thousand_lines_are_refused_and_a_thousand_are_not()
    {
        JsonObject Of(int lines) =>
            new()
            {
                ["name"] = "n",
                ["firstYear"] = 2023,
                ["lastYear"] = 2025,
                ["lines"] = new JsonArray([.. Enumerable.Range(0, lines).Select(i => A.Line($"{i}", "saving", 2023, 2025, 1, 1m / 3))]),
            };

        var refused = await scene.Administrator.Post("/business-cases", Of(10_000));
        Assert.True(refused.Said is "413 request.too-large" or "400 request.invalid", refused.ToString());
        Assert.Equal(["lines"], (await scene.Administrator.Post("/business-cases", Of(1_001))).Fields);
        var made = (await scene.Administrator.Post("/business-cases", Of(1_000))).Expect(HttpStatusCode.Created);
        Assert.Equal(333.33m, (await scene.Administrator.Fetch($"/business-cases/{made.Id}/table"))["netByYear"][0].GetDecimal());
    }

    [Fact]
    public async Task The_largest_figures_are_computed_and_not_a_fault()
    {
        var body = A.BusinessCase();
        body["lines"] = new JsonArray([
            .. Enumerable.Range(0, 900).Select(i => A.Line($"{i}", "saving", 2023, 2025, 1_000_000, 1_000_000_000)),
        ]);
        var id = (await scene.Administrator.Post("/business-cases", body)).Expect(HttpStatusCode.Created).Id;
        foreach (
            var path in (string[])["table", "table?discountRate=1", "follow-up", "forecast?courses=100000", "assumptions", "budget-year"]
        )
        {
            (await scene.Administrator.Fetch($"/business-cases/{id}/{path}")).Expect(HttpStatusCode.OK);
        }

        var wide = A.Sensitivity("0").With("ranges[0].high", 1000);
        (await scene.Administrator.Post($"/business-cases/{id}/sensitivity", wide)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ranges[0].low", "1.1", "ranges[0].low")]
    [InlineData("ranges[0].low", "-0.1", "ranges[0].low")]
    [InlineData("ranges[0].high", "0.9", "ranges[0].high")]
    [InlineData("ranges[0].high", "1000.1", "ranges[0].high")]
    [InlineData("ranges[0].high", "null", "ranges[0].high")]
    [InlineData("ranges[0].key", "\"nobody\"", "ranges[0].key")]
    [InlineData("ranges[0].key", "null", "ranges[0].key")]
    [InlineData("ranges[0]", "null", "ranges[0]")]
    [InlineData("ranges", "null", "ranges")]
    [InlineData("draws", "0", "draws")]
    [InlineData("draws", "1000001", "draws")]
    [InlineData("draws", "1e9", "draws")]
    [InlineData("seed", "1e30", "seed")]
    [InlineData("discountRate", "-0.1", "discountRate")]
    [InlineData("discountRate", "1.1", "discountRate")]
    public async Task A_wrong_range_is_a_400_at_its_field(string path, string value, string field)
    {
        var id = await Made();
        var sent = A.Sensitivity("family-treatment").ToJsonString();
        var body = path is "ranges[0]"
            ? "{\"ranges\":[null]}"
            : A.Sensitivity("family-treatment").With(path, "HER").ToJsonString().Replace("\"HER\"", value, StringComparison.Ordinal);
        Assert.NotEqual(sent, body);

        var answer = await scene.Administrator.Call(HttpMethod.Post, $"/business-cases/{id}/sensitivity", Calls.Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field], answer.Fields);
    }

    [Theory]
    [InlineData("year", "2022", "year")]
    [InlineData("year", "2026", "year")]
    [InlineData("year", "null", "year")]
    [InlineData("entries[0].key", "\"nobody\"", "entries[0].key")]
    [InlineData("entries[0].volume", "-1", "entries[0].volume")]
    [InlineData("entries[0].unitPrice", "1e20", "entries[0].unitPrice")]
    [InlineData("entries", "null", "entries")]
    public async Task A_wrong_account_is_a_400_at_its_field(string path, string value, string field)
    {
        var id = await Made();
        var body = A.Actuals(2024, "family-treatment", 1, 100).With(path, "HER").ToJsonString();

        var answer = await scene.Administrator.Call(
            HttpMethod.Put,
            $"/business-cases/{id}/actuals",
            Calls.Json(body.Replace("\"HER\"", value, StringComparison.Ordinal))
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field], answer.Fields);
        Assert.Equal(0, (await scene.Administrator.Fetch($"/business-cases/{id}/actuals"))["items"].GetArrayLength());
    }

    [Theory]
    [InlineData("table?discountRate=1.1", "discountRate")]
    [InlineData("table?discountRate=-0.01", "discountRate")]
    [InlineData("table?discountRate=0,1", null)]
    [InlineData("table?discountRate=NaN", null)]
    [InlineData("table?discountRate=1e99", null)]
    [InlineData("table?priceYear=1989", "priceYear")]
    [InlineData("table?priceYear=99999999999", null)]
    [InlineData("follow-up?year=2022", "year")]
    [InlineData("follow-up?year=2026", "year")]
    [InlineData("budget-year?year=2026", "year")]
    [InlineData("forecast?courses=-1", "courses")]
    public async Task A_wrong_question_is_a_400(string path, string? field)
    {
        var answer = await scene.Administrator.Fetch($"/business-cases/{await Made()}/{path}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(field is null || answer.Fields.SequenceEqual([field]), answer.Text);
    }

    private async Task<string> Made() =>
        (await scene.Administrator.Post("/business-cases", A.BusinessCase())).Expect(HttpStatusCode.Created).Id;

    private async Task<int> Count() => (await scene.Administrator.Fetch("/business-cases"))["total"].GetInt32();
}
