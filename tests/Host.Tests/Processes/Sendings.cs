using System.Net.Http.Json;
using System.Text.Json;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Calls that must succeed, and what they answer.</summary>
internal static class Sendings
{
    public static async Task<JsonElement> Sent(this HttpClient http, string path, object body) =>
        await Read(await http.PostAsJsonAsync(path, body));

    public static async Task<JsonElement> Changed(this HttpClient http, string path, object body) =>
        await Read(await http.PutAsJsonAsync(path, body));

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
