using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace BarnetIMidten.Testing;

/// <summary>An answer of the API, read.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? ContentType, string Text)
{
    private JsonElement? json;

    /// <summary>Undefined where it is a file, or nothing.</summary>
    public JsonElement Json => json ??= IsJson ? JsonSerializer.Deserialize<JsonElement>(Text) : default;

    private bool IsJson => Text.Length > 0 && ContentType?.Contains("json", StringComparison.Ordinal) is true;

    /// <summary>A property of the answer, <c>allowance.visitsLeft</c>.</summary>
    public JsonElement this[string path] => path.Split('.').Aggregate(Json, (at, name) => at.GetProperty(name));

    public string Id => Json.GetProperty("id").GetString()!;

    /// <summary>The status, and the code of the problem: <c>409 visit.limit-reached</c>; of an answer without a problem the status alone.</summary>
    public string Said =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("code", out var code)
            ? $"{(int)Status} {code.GetString()}"
            : $"{(int)Status}";

    /// <summary>The names of the wrong fields, in order.</summary>
    public IReadOnlyList<string> Fields =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateObject().Select(e => e.Name)]
            : [];

    public override string ToString() => $"{Said} {Text}";

    /// <summary>This, or a failed test that shows the answer.</summary>
    public Answer Expect(HttpStatusCode status) =>
        Status == status ? this : throw new InvalidOperationException($"Expected {(int)status}, got {(int)Status}: {Text}");
}

/// <summary>Calls to the API in a word each. Paths begin after <c>/api/v1</c>, unless they begin with it.</summary>
public static class Calls
{
    private const string Root = "/api/v1";

    public static Task<Answer> Fetch(this HttpClient client, string path) => client.Call(HttpMethod.Get, path, null);

    public static Task<Answer> Post(this HttpClient client, string path, object? body, params (string Name, string Value)[] headers) =>
        client.Call(HttpMethod.Post, path, Json(body), headers);

    public static Task<Answer> Put(this HttpClient client, string path, object? body, params (string Name, string Value)[] headers) =>
        client.Call(HttpMethod.Put, path, Json(body), headers);

    public static async Task<Answer> Call(
        this HttpClient client,
        HttpMethod method,
        string path,
        HttpContent? content,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(
            method,
            path.StartsWith('/') && !path.StartsWith(Root, StringComparison.Ordinal) ? Root + path : path
        )
        {
            Content = content,
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return new Answer(
            response.StatusCode,
            response.Headers,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync()
        );
    }

    /// <summary>A body: a string as it is, anything else as JSON.</summary>
    public static HttpContent? Json(object? body) =>
        body switch
        {
            null => null,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            byte[] bytes => Raw(bytes, "application/json"),
            _ => new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json"),
        };

    public static HttpContent Raw(byte[] bytes, string contentType) =>
        new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };

    public static HttpContent Csv(string text) => new StringContent(text, Encoding.UTF8, "text/csv");
}
