using System.Net.Http.Json;
using System.Text.Json;

namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>What no table brings along happens by the API, to fifty of each municipality's courses under way: visits that are called off, families who were not at home,
/// visits that are planned, and pauses, some of them over.</summary>
internal sealed class Lately(Product product, ServerProcess server)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);

    /// <summary>How many things happened.</summary>
    public async Task<int> Happen(SimulatedTown town)
    {
        using var http = product.Client(server, await product.TokenOf("lead", town.Code));
        var active = await http.GetFromJsonAsync<JsonElement>("/api/v1/courses?status=active&pageSize=50");
        var happened = 0;
        foreach (var course in active.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetString()!))
        {
            happened += await Happen(http, course, town.Chance.Between(0, 4));
        }

        await Share(town.Code);
        return happened;
    }

    private static async Task<int> Happen(HttpClient http, string course, int what)
    {
        switch (what)
        {
            case 0:
                await Visit(http, course, "cancelled", Today.AddDays(-2));
                return 1;
            case 1:
                await Visit(http, course, "noShow", Today.AddDays(-2));
                return 1;
            case 2:
                await Visit(http, course, "planned", Today.AddDays(4));
                return 1;
            case 3:
                await Post(http, $"courses/{course}/pause", new { from = Today.AddDays(-2), reason = "Ferie i påsken" });
                return 1;
            default:
                await Post(http, $"courses/{course}/pause", new { from = Today.AddDays(-2), reason = "Sygdom" });
                await Post(http, $"courses/{course}/resume", new { on = Today });
                return 2;
        }
    }

    private static Task Visit(HttpClient http, string course, string status, DateOnly plannedFor) =>
        Post(
            http,
            $"courses/{course}/visits",
            new
            {
                kind = "ordinary",
                status,
                plannedFor,
            }
        );

    /// <summary>Its sums are among those of all municipalities.</summary>
    private async Task Share(string municipality)
    {
        using var http = product.Client(server, await product.TokenOf("administrator", municipality));
        using var answer = await http.PutAsJsonAsync("/api/v1/features/SumSharing", new { enabled = true, note = "Simuleret Danmark" });
        await Expect(answer);
    }

    private static async Task Post<T>(HttpClient http, string path, T body)
    {
        using var answer = await http.PostAsJsonAsync($"/api/v1/{path}", body);
        await Expect(answer);
    }

    private static async Task Expect(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{answer.RequestMessage!.RequestUri!.AbsolutePath}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
        }
    }
}
