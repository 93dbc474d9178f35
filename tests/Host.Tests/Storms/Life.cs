using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Runs through all errands of one number, whatever becomes of the server meanwhile: what was not answered is sent again under the same key.</summary>
/// <param name="client">Somebody of a role at the server that now is; waits where none is.</param>
/// <param name="acknowledged">Told of each write that was answered.</param>
internal sealed partial class Life(int number, string pedagogueId, Func<string, Task<HttpClient>> client, Action acknowledged)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal) { ["pedagogue"] = pedagogueId };
    private readonly List<(Errand Errand, string Path, string Key, string Body, string Answer)> posted = [];

    public int Number => number;

    public IReadOnlyDictionary<string, string> Names => names;

    public int Acknowledged { get; private set; }

    public int SentAgain { get; private set; }

    /// <summary>Answers that no errand of a whole life may get.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    public async Task Live()
    {
        foreach (var (n, errand) in Errands.Of(number).Index())
        {
            var (path, body) = (Filled(errand.Path), JsonSerializer.Serialize(errand.Body(names), JsonSerializerOptions.Web));
            var key = $"life {number} errand {n}";
            var answer = await Answered(errand, path, errand.Body(names) is null ? "" : body, key);
            if (!answer.IsGood)
            {
                Wrong.Enqueue($"{errand.Method} {errand.Path}: {answer}");
                return;
            }

            Acknowledged++;
            acknowledged();
            if (errand.Method == "POST")
            {
                posted.Add((errand, path, key, errand.Body(names) is null ? "" : body, answer.Text));
            }

            if (errand.Keeps is { } keeps)
            {
                names[keeps] = errand
                    .Id.Split('.')
                    .Aggregate(JsonSerializer.Deserialize<JsonElement>(answer.Text), (at, name) => at.GetProperty(name))
                    .GetString()!;
            }
        }
    }

    /// <summary>Each post again: what it answered is remembered to the letter, so it was neither lost nor done twice. Not of the case that was erased: of that nothing is remembered.</summary>
    public async Task RepeatAll()
    {
        foreach (
            var (errand, path, key, body, first) in posted.Where(p =>
                p.Errand.Keeps is not "erased" && !p.Path.Contains(names["erased"], StringComparison.Ordinal)
            )
        )
        {
            var again = await Answered(errand, path, body, key);
            if (!again.IsGood || again.Text != first)
            {
                Wrong.Enqueue($"again {errand.Method} {errand.Path}: {again}, was {first}");
            }
        }
    }

    /// <summary>All that the life left, without what differs from one to the next: ids, numbers, instants, names.</summary>
    public async Task<string> Left()
    {
        var left = new List<string>();
        foreach (var (role, path) in Errands.Looks)
        {
            var http = await client(role);
            using var answer = await http.GetAsync($"/api/v1{Filled(path)}");
            var text = await answer.Content.ReadAsStringAsync();
            left.Add($"{path} {(int)answer.StatusCode} {Own().Replace(text.Replace(pedagogueId, "P", StringComparison.Ordinal), "#")}");
        }

        var erased = await (await client("lead")).GetAsync($"/api/v1{Filled("/referrals/{erased}")}");
        left.Add($"erased {(int)erased.StatusCode}");
        return Regex.Replace(string.Join('\n', left), $@"(?<=[a-zø]){number}\b", "N", RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    private async Task<(bool IsGood, HttpStatusCode Status, string Text)> Answered(Errand errand, string path, string body, string key)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                var http = await client(errand.Role);
                using var request = new HttpRequestMessage(new HttpMethod(errand.Method), $"/api/v1{path}")
                {
                    Content = body.Length == 0 ? null : Calls.Json(body),
                };
                request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
                using var answer = await http.SendAsync(request);
                return (answer.IsSuccessStatusCode, answer.StatusCode, await answer.Content.ReadAsStringAsync());
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or ObjectDisposedException)
            {
                SentAgain++;
                Assert.True(tries < 2_000, $"no server came back: {gone.Message}");
                await Task.Delay(25);
            }
        }
    }

    public string Filled(string path) =>
        names.Aggregate(path, (at, name) => at.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));

    [GeneratedRegex(
        "[0-9a-f]{32}|20[0-9]{2}-[0-9]{4,}|20[0-9-]{8}T[0-9:.]+(Z|[+-][0-9:]+)|\"traceId\":\"[^\"]*\"|/svar/[^\"]+",
        RegexOptions.None,
        5000
    )]
    private static partial Regex Own();
}
