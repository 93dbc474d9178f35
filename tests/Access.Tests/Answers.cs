using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace BarnetIMidten.Access.Tests;

internal static class Answers
{
    public static Task<HttpResponseMessage> Get(this HttpClient api, string path) => api.GetAsync(new Uri(path, UriKind.Relative));

    public static Task<HttpResponseMessage> Post(this HttpClient api, string path, object? body = null) =>
        body is null ? api.PostAsync(new Uri(path, UriKind.Relative), content: null) : api.PostAsJsonAsync(path, body);

    public static Task<HttpResponseMessage> Put(this HttpClient api, string path, object body) => api.PutAsJsonAsync(path, body);

    public static Task<HttpResponseMessage> Delete(this HttpClient api, string path) => api.DeleteAsync(new Uri(path, UriKind.Relative));

    public static async Task<string> Content(this Task<HttpResponseMessage> asking) => await (await asking).Content.ReadAsStringAsync();

    public static async Task<JsonElement> Json(this Task<HttpResponseMessage> asking) =>
        await (await asking).Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>The status and the code of a problem: <c>409 user.closed</c>; without a problem the status alone.</summary>
    public static async Task<string> Said(this Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? $"{status} {(await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()}"
            : status;
    }

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;
}
