using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>The contract's section "Economy", as another system calls it.</summary>
public sealed class BusinessCaseTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task The_ishoej_template_makes_the_table_of_the_application()
    {
        var controller = await scene.Site.As(Role.Controller);
        var made = (await controller.Post("/business-cases", new { template = "ishoej-2021", name = "Ishøj" })).Expect(
            HttpStatusCode.Created
        );
        Assert.Equal(("Ishøj", "draft", 1), (made["name"].GetString(), made["status"].GetString(), made["number"].GetInt32()));

        var table = (await controller.Fetch($"/business-cases/{made.Id}/table")).Expect(HttpStatusCode.OK);

        Assert.Equal(Enumerable.Range(2021, 7), Ints(table, "years"));
        Assert.Equal([-250_000, -250_000, 100_000, 100_000, 100_000, 100_000, 100_000], Ints(table, "netByYear"));
        Assert.Equal([250_000, 250_000, 0, 0, 0, 0, 0], Ints(table, "grantsByYear"));
        Assert.Equal([0, 0, 100_000, 100_000, 100_000, 100_000, 100_000], Ints(table, "repaymentsByYear"));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0], Ints(table, "balanceByYear"));
        Assert.Equal([250_000, 500_000, 400_000, 300_000, 200_000, 100_000, 0], Ints(table, "poolDebtByYear"));
        Assert.Equal(-55_308.95m, table["netPresentValue"].GetDecimal());
        Assert.Equal(2027, table["paybackYear"].GetInt32());
        Assert.Equal("municipality", Assert.Single(table["byBeneficiary"].EnumerateArray()).GetProperty("beneficiary").GetString());
        var line = table["lines"][0];
        Assert.Equal(("pedagogue", "cost"), (line.GetProperty("key").GetString(), line.GetProperty("kind").GetString()));
        Assert.All(line.GetProperty("byYear").EnumerateArray(), cell => Assert.Equal(-390_000, cell.GetDecimal()));
        var flat = await controller.Fetch($"/business-cases/{made.Id}/table?discountRate=0");
        Assert.Equal("0", flat["netPresentValue"].GetRawText());
    }

    [Fact]
    public async Task A_whole_case_reads_back_as_it_was_sent_unrounded_and_is_listed_alike()
    {
        var controller = await scene.Site.As(Role.Controller);
        var sent = A.BusinessCase("=HYPERLINK(\"x\")").With("lines[0].entries[0].unitPrice", 0.3333333333333333333333333333m);
        var made = (await controller.Post("/business-cases", sent)).Expect(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/business-cases/{made.Id}", made.Headers.Location?.ToString());

        var read = (await controller.Fetch($"/business-cases/{made.Id}")).Expect(HttpStatusCode.OK);

        Assert.Equal("=HYPERLINK(\"x\")", read["name"].GetString());
        var price = read["lines"][0].GetProperty("entries")[0].GetProperty("unitPrice");
        Assert.Equal("0.3333333333333333333333333333", price.GetRawText());
        Assert.Equal(50, read["pool"].GetProperty("repayments")[0].GetProperty("amount").GetInt32());
        var listed = (await controller.Fetch("/business-cases?pageSize=200"))["items"].EnumerateArray();
        Assert.Equal(read.Text, listed.Single(c => c.GetProperty("id").GetString() == made.Id).GetRawText());
        Assert.Equal(
            [-0.33m, -0.33m, -0.33m],
            (await controller.Fetch($"/business-cases/{made.Id}/table"))["lines"]
                [0]
                .GetProperty("byYear")
                .EnumerateArray()
                .Select(c => c.GetDecimal())
        );
    }

    [Fact]
    public async Task Accounts_of_a_year_replace_that_years_and_the_difference_is_split()
    {
        var controller = await scene.Site.As(Role.Controller);
        var id = (await controller.Post("/business-cases", new { template = "ishoej-2021" })).Id;
        (await controller.Put($"/business-cases/{id}/actuals", A.Actuals(2023, "counselling", 6, 5_000))).Expect(HttpStatusCode.OK);
        (await controller.Put($"/business-cases/{id}/actuals", A.Actuals(2023, "family-treatment", 1, 41_500))).Expect(HttpStatusCode.OK);

        var followed = (await controller.Fetch($"/business-cases/{id}/follow-up?year=2023")).Expect(HttpStatusCode.OK);

        Assert.Equal(2023, followed["year"].GetInt32());
        Assert.Equal([60_000, 41_500, -18_500, -20_000, 1_500], Split(Line(followed, "family-treatment")));
        Assert.Equal([25_000, 0, -25_000, -25_000, 0], Split(Line(followed, "counselling")));
        Assert.Equal([100_000, 41_500, -58_500, -60_000, 1_500], Split(followed["total"]));
        Assert.Equal(5, followed["missing"].GetArrayLength());
    }

    [Fact]
    public async Task Accounts_that_somebody_else_has_put_since_are_not_overwritten()
    {
        var id = (await scene.Administrator.Post("/business-cases", new { template = "ishoej-2021" })).Id;
        var body = A.Actuals(2023, "counselling", 2, 2);
        var tag = ("If-Match", (await scene.Administrator.Fetch($"/business-cases/{id}")).Headers.ETag!.ToString());

        var put = (await scene.Administrator.Put($"/business-cases/{id}/actuals", body, tag)).Expect(HttpStatusCode.OK);

        Assert.Equal("412 record.stale", (await scene.Administrator.Put($"/business-cases/{id}/actuals", body, tag)).Said);
        Assert.Equal(put.Headers.ETag, (await scene.Administrator.Fetch($"/business-cases/{id}")).Headers.ETag);
        var anew = ("If-Match", put.Headers.ETag!.ToString());
        (await scene.Administrator.Put($"/business-cases/{id}/actuals", A.Actuals(2024, "counselling", 1, 1), anew)).Expect(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task The_same_draws_are_the_same_bytes()
    {
        var id = (await scene.Administrator.Post("/business-cases", new { template = "ishoej-2021" })).Id;
        var body = A.Sensitivity("family-treatment", draws: 100_000);

        var drawn = (await scene.Lead.Post($"/business-cases/{id}/sensitivity", body)).Expect(HttpStatusCode.OK);

        Assert.Equal(drawn.Text, (await scene.Administrator.Post($"/business-cases/{id}/sensitivity", body)).Text);
        Assert.Equal((100_000, 7), (drawn["draws"].GetInt32(), drawn["seed"].GetInt32()));
        Assert.Equal(0.5, drawn["repaidProbability"].GetDouble(), 0.01);
        Assert.Equal(Enumerable.Range(2021, 7), drawn["fan"].EnumerateArray().Select(y => y.GetProperty("year").GetInt32()));
        foreach (var spread in drawn["fan"].EnumerateArray().Append(drawn["netPresentValue"]))
        {
            Assert.True(spread.GetProperty("p5").GetDecimal() <= spread.GetProperty("p50").GetDecimal());
            Assert.True(spread.GetProperty("p50").GetDecimal() <= spread.GetProperty("p95").GetDecimal());
        }

        var swing = Assert.Single(drawn["swings"].EnumerateArray());
        Assert.Equal("family-treatment", swing.GetProperty("key").GetString());
        Assert.True(swing.GetProperty("low").GetDecimal() < swing.GetProperty("high").GetDecimal());
    }

    [Fact]
    public async Task An_observer_reads_totals_and_no_line_and_a_pedagogue_nothing()
    {
        var id = (await scene.Administrator.Post("/business-cases", new { template = "ishoej-2021" })).Id;
        var observer = await scene.Site.As(Role.Observer);

        var table = (await observer.Fetch($"/business-cases/{id}/table")).Expect(HttpStatusCode.OK);

        Assert.Equal(-250_000, table["netByYear"][0].GetDecimal());
        foreach (var path in (string[])["", "/table", "/follow-up?year=2023"])
        {
            Assert.Equal(0, (await observer.Fetch($"/business-cases/{id}{path}"))["lines"].GetArrayLength());
        }

        var text = string.Concat(
            await Task.WhenAll(
                ((string[])[$"/{id}", $"/{id}/table", $"/{id}/follow-up", $"/{id}/versions", ""]).Select(async path =>
                    (await observer.Fetch($"/business-cases{path}")).Expect(HttpStatusCode.OK).Text
                )
            )
        );
        Assert.DoesNotContain("family-treatment", text, StringComparison.Ordinal);
        Assert.DoesNotContain("390000", text, StringComparison.Ordinal);
        Assert.Equal("403 caller.not-allowed", (await scene.Pedagogue.Fetch($"/business-cases/{id}")).Said);
    }

    [Fact]
    public async Task A_change_of_what_has_changed_since_is_refused_and_a_repeated_one_is_done_once()
    {
        var made = await scene.Administrator.Post("/business-cases", A.BusinessCase(), ("Idempotency-Key", "sag-1"));
        var again = await scene.Administrator.Post("/business-cases", A.BusinessCase(), ("Idempotency-Key", "sag-1"));
        Assert.Equal((made.Status, made.Text), (again.Status, again.Text));

        var tag = made.Headers.ETag!.ToString();
        (await scene.Administrator.Put($"/business-cases/{made.Id}", A.BusinessCase("Ny"), ("If-Match", tag))).Expect(HttpStatusCode.OK);
        Assert.Equal(
            "412 record.stale",
            (await scene.Administrator.Put($"/business-cases/{made.Id}", A.BusinessCase("Ældre"), ("If-Match", tag))).Said
        );
        Assert.Equal("Ny", (await scene.Administrator.Fetch($"/business-cases/{made.Id}"))["name"].GetString());
    }

    private static IEnumerable<int> Ints(Answer answer, string name) => answer[name].EnumerateArray().Select(n => (int)n.GetDecimal());

    private static JsonElement Line(Answer followed, string key) =>
        followed["lines"].EnumerateArray().Single(l => l.GetProperty("key").GetString() == key);

    private static IEnumerable<decimal> Split(JsonElement line) =>
        ((string[])["expected", "actual", "difference", "volumeEffect", "priceEffect"]).Select(n => line.GetProperty(n).GetDecimal());
}
