using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Katalog;

/// <summary>A municipality's own entries, as an administrator sends them.</summary>
internal static class Own
{
    public static JsonObject Entry(string danish, string? group = null, string? under = null) =>
        new()
        {
            ["label"] = Label(danish, $"{danish} (English)"),
            ["group"] = group,
            ["under"] = under,
            ["note"] = "Teamet skriver det hver uge.",
        };

    public static JsonObject Label(string danish, string english) => new() { ["da"] = danish, ["en"] = english };

    /// <summary>Its code.</summary>
    public static async Task<string> Adds(
        this HttpClient administrator,
        string kind,
        string danish,
        string? group = null,
        string? under = null
    ) =>
        (await administrator.Post($"/programme/catalogue/{kind}", Entry(danish, group, under)))
            .Expect(HttpStatusCode.Created)["code"]
            .GetString()!;

    public static async Task Retires(this HttpClient administrator, string kind, string code) =>
        (
            await administrator.Put(
                $"/programme/catalogue/{kind}/{code}",
                new JsonObject { ["retired"] = true, ["note"] = "Bruges ikke mere." }
            )
        ).Expect(HttpStatusCode.OK);

    /// <summary>An entry of a list as everybody reads it; undefined where it is not there.</summary>
    public static async Task<JsonElement> Item(this HttpClient client, string list, string code, string language = "da") =>
        (await client.Call(HttpMethod.Get, "/programme/catalogue", null, ("Accept-Language", language)))[list]
            .EnumerateArray()
            .FirstOrDefault(i => i.GetProperty("code").GetString() == code);
}
