using System.Text.Json;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>The served description says of each route what it answers and what it reads, and no more.</summary>
public sealed class DescriptionTests(Scene scene) : IClassFixture<Scene>
{
    [Theory]
    [InlineData("/reports/courses.xlsx", Workbook.ContentType)]
    [InlineData("/reports/status-memo", "application/json", WordDocument.ContentType)]
    [InlineData("/reports/status-memos/{id}", "application/json", WordDocument.ContentType)]
    [InlineData("/referrals/{id}/export", "application/json", WordDocument.ContentType)]
    [InlineData("/business-cases/{id}/table.{ending}", Workbook.ContentType, WordDocument.ContentType, CsvTable.ContentType)]
    public async Task A_file_has_its_own_type(string path, params string[] types)
    {
        var document = await Document();
        var answer = Operation(document, path, "get").GetProperty("responses").GetProperty("200");
        Assert.Equal(types, answer.GetProperty("content").EnumerateObject().Select(c => c.Name));
        Assert.DoesNotContain("ExportCoursesExport", document.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenCaseBody", "subjectId", "reason")]
    [InlineData("PutScreeningFactor", "code")]
    [InlineData("RecordStopOpAdjustmentBody", "text", "ownerId")]
    [InlineData("ChooseRemindersChoice", "kind", "when")]
    [InlineData("InviteParentsBody", "language", "expiresOn", "moment")]
    public async Task What_is_required_stands_as_required_also_in_lists(string shape, params string[] fields)
    {
        var described = Shape(await Document(), shape);
        Assert.Equal(
            fields.Order(StringComparer.Ordinal),
            described.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(
            "null",
            fields.SelectMany(f => Types(described.GetProperty("properties").GetProperty(f))),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task No_word_of_a_list_of_words_is_null()
    {
        var document = await Document();
        var nulls =
            from shape in document.GetProperty("components").GetProperty("schemas").EnumerateObject()
            where shape.Value.TryGetProperty("enum", out var words) && words.EnumerateArray().Any(w => w.ValueKind == JsonValueKind.Null)
            select shape.Name;
        Assert.Empty(nulls);
        var purposes = Shape(document, "GiveConsentBody").GetProperty("properties").GetProperty("purposes").GetProperty("items");
        Assert.Equal(["programme", "daycare", "evaluation"], purposes.GetProperty("enum").EnumerateArray().Select(w => w.GetString()));
        Assert.Equal(["string"], Types(purposes));
    }

    [Theory]
    [InlineData("/answers/{token}", "get", "200 400 404", "")]
    [InlineData("/answers/{token}", "post", "204 400 404 409 413 415", "")]
    [InlineData("/business-cases/{id}/sensitivity", "post", "200 400 401 403 404 413 415", "X-Purpose")]
    [InlineData("/programme/preview", "post", "200 400 401 403 404 413 415", "X-Purpose")]
    [InlineData("/audit/verification", "post", "200 400 401 403 404", "X-Purpose")]
    [InlineData("/business-cases/{id}/table", "get", "200 400 401 403 404 409", "X-Purpose")]
    [InlineData("/courses", "get", "200 400 401 403 404", "X-Purpose")]
    [InlineData("/referrals", "post", "201 400 401 403 404 409 413 415", "X-Purpose Idempotency-Key")]
    [InlineData("/courses/{id}/end", "post", "200 400 401 403 404 409 412 413 415", "X-Purpose If-Match Idempotency-Key")]
    public async Task A_route_names_the_answers_and_headers_that_are_its_own(string path, string method, string answers, string headers)
    {
        var operation = Operation(await Document(), path, method);
        Assert.Equal(answers, string.Join(' ', operation.GetProperty("responses").EnumerateObject().Select(r => r.Name)));
        var named =
            from parameter in operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToArray() : []
            where parameter.GetProperty("in").GetString() == "header"
            select parameter.GetProperty("name").GetString();
        Assert.Equal(headers, string.Join(' ', named));
    }

    private async Task<JsonElement> Document() => (await scene.Lead.Call(HttpMethod.Get, "openapi/v1.json", null)).Json;

    private static JsonElement Operation(JsonElement document, string path, string method) =>
        document.GetProperty("paths").GetProperty($"/api/v1{path}").GetProperty(method);

    private static JsonElement Shape(JsonElement document, string name) =>
        document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private static IEnumerable<string?> Types(JsonElement shape) =>
        !shape.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString())
        : [type.GetString()];
}
