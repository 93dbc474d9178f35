using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>A business case as a file, by its ending; each that is taken leaves its row.</summary>
public sealed class CaseFileTests(Scene scene) : IClassFixture<Scene>
{
    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("csv", "text/csv")]
    public async Task A_case_comes_as_the_file_that_is_asked_for_and_its_name_names_nobody(string ending, string type)
    {
        var id = await Made("=HYPERLINK(\"x\")");

        using var file = await scene.Lead.GetAsync($"/api/v1/business-cases/{id}/table.{ending}");

        Assert.Equal((HttpStatusCode.OK, type), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"businesscase-2021-2027-v1.{ending}", file.Content.Headers.ContentDisposition?.FileName);
        Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        var rows = (await scene.Administrator.Fetch($"/audit?subjectId={id}"))["items"].EnumerateArray();
        Assert.Contains(rows, r => r.GetProperty("action").GetString() == "export");
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("xls")]
    [InlineData("CSV")]
    public async Task Another_ending_is_not_there(string ending) =>
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Lead.Fetch($"/business-cases/{await Made("Sag")}/table.{ending}")).Status);

    [Fact]
    public async Task A_rate_that_cannot_be_is_refused_and_an_observer_has_no_file()
    {
        var id = await Made("Sag");
        Assert.Equal(["discountRate"], (await scene.Lead.Fetch($"/business-cases/{id}/table.csv?discountRate=2")).Fields);
        var observer = await scene.Site.As(Role.Observer);
        Assert.Equal("403 caller.not-allowed", (await observer.Fetch($"/business-cases/{id}/table.csv")).Said);
    }

    private async Task<string> Made(string name) =>
        (await scene.Administrator.Post("/business-cases", new { template = "ishoej-2021", name })).Expect(HttpStatusCode.Created).Id;
}
