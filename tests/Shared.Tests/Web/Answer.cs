using System.Text.Json;

namespace BarnetIMidten.Shared.Tests.Web;

/// <summary>What came back, read whole.</summary>
public sealed record Answer(int Status, string? Type, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Code => Json.GetProperty("code").GetString();

    public IEnumerable<string> Fields => Json.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Select(e => e.Name) : [];

    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(),
            response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase)
        );
}
