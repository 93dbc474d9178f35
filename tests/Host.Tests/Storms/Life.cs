using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Runs through all errands of one number, whatever becomes of the server meanwhile: what was not answered, or was asked to come again, is sent again under
/// the same key.</summary>
/// <param name="errands">Of a number.</param>
/// <param name="client">Somebody of a role at the server that now is; waits where none is.</param>
/// <param name="acknowledged">Told of each write that was answered, and how long it took.</param>
internal sealed partial class Life(
    int number,
    Func<int, IReadOnlyList<Errand>> errands,
    string pedagogueId,
    Func<string, Task<HttpClient>> client,
    Action<TimeSpan> acknowledged
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal) { ["pedagogue"] = pedagogueId };
    private readonly List<(Errand Errand, string Path, string Key, string Body, string Answer)> posted = [];

    public int Number => number;

    public IReadOnlyDictionary<string, string> Names => names;

    /// <summary>Those that are still there at the end.</summary>
    public IReadOnlyList<string> Referrals => [names["referral"], names["withdrawn"], names["born"], names["declined"]];

    public int Acknowledged { get; private set; }

    /// <summary>How often nobody answered.</summary>
    public int SentAgain { get; private set; }

    /// <summary>How often she was asked to come again: the database was not to be had, or the disk full.</summary>
    public int PutOff { get; private set; }

    /// <summary>All errands are done.</summary>
    public bool IsLived { get; private set; }

    /// <summary>How many posts were answered so far.</summary>
    public int Posted => posted.Count;

    /// <summary>Answers that no errand of a whole life may get.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <param name="thought">Between two errands.</param>
    /// <param name="puts">How often each PUT is sent: whoever was not answered sends it again.</param>
    public async Task Live(TimeSpan thought = default, int puts = 1)
    {
        foreach (var (n, errand) in errands(number).Index())
        {
            var (path, body) = (Filled(errand.Path), JsonSerializer.Serialize(errand.Body(names), JsonSerializerOptions.Web));
            var key = $"life {number} errand {n}";
            var began = Stopwatch.GetTimestamp();
            var unanswered = SentAgain;
            var answer = await Answered(errand, path, errand.Body(names) is null ? "" : body, key);
            for (var again = 1; answer.IsGood && errand.Method == "PUT" && again < puts; again++)
            {
                answer = await Answered(errand, path, body, key);
            }

            if (!answer.IsGood && !(errand.Ends && SentAgain > unanswered && answer.Status == HttpStatusCode.NotFound))
            {
                Wrong.Enqueue($"{errand.Method} {errand.Path}: {answer}");
                return;
            }

            Acknowledged++;
            acknowledged(Stopwatch.GetElapsedTime(began));
            if (errand is { Method: "POST", Ends: false })
            {
                posted.Add((errand, path, key, errand.Body(names) is null ? "" : body, answer.Text));
            }

            if (errand.Keeps is { } keeps)
            {
                names[keeps] = errand.Id.Split('.').Aggregate(JsonNode.Parse(answer.Text)!, Part).GetValue<string>().Split('/')[^1];
            }

            await Task.Delay(thought);
        }

        IsLived = true;
    }

    /// <summary>Each post again: what it answered is remembered to the letter, but for what is shown once, so it was neither lost nor done twice. Not of the case that was erased: of that nothing is remembered.</summary>
    public Task RepeatAll() => Repeat(posted.Count, client);

    /// <summary>So many of the posts, to somebody of a role at another server that was this one once.</summary>
    public async Task Repeat(int count, Func<string, Task<HttpClient>> to)
    {
        foreach (
            var (errand, path, key, body, first) in posted
                .Take(count)
                .Where(p =>
                    p.Errand.Keeps is not "erased"
                    && !(names.TryGetValue("erased", out var erased) && p.Path.Contains(erased, StringComparison.Ordinal))
                )
        )
        {
            var again = await Answered(errand, path, body, key, to);
            if (!again.IsGood || Kept(errand, again.Text) != Kept(errand, first))
            {
                Wrong.Enqueue($"again {errand.Method} {errand.Path}: {again}, was {first}");
            }
        }
    }

    /// <summary>All that the life left, without what differs from one to the next: ids, numbers, instants, names.</summary>
    public Task<string> Left() => Left(client);

    /// <inheritdoc cref="Left()"/>
    public async Task<string> Left(Func<string, Task<HttpClient>> at)
    {
        var left = new List<string>();
        foreach (var (role, path) in Errands.Looks)
        {
            var http = await at(role);
            using var answer = await http.GetAsync($"/api/v1{Filled(path)}");
            var text = await answer.Content.ReadAsStringAsync();
            left.Add($"{path} {(int)answer.StatusCode} {Own().Replace(text.Replace(pedagogueId, "P", StringComparison.Ordinal), "#")}");
        }

        var erased = await (await at("lead")).GetAsync($"/api/v1{Filled("/referrals/{erased}")}");
        left.Add($"erased {(int)erased.StatusCode}");

        // in names that are hers: month3 is a moment of everybody's
        return Regex.Replace(string.Join('\n', left), $@"(?<=[a-zø])(?<!month){number}\b", "N", RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    private async Task<(bool IsGood, HttpStatusCode Status, string Text)> Answered(
        Errand errand,
        string path,
        string body,
        string key,
        Func<string, Task<HttpClient>>? to = null
    )
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(25))
        {
            try
            {
                var http = await (to ?? client)(errand.Role);
                using var request = new HttpRequestMessage(new HttpMethod(errand.Method), $"/api/v1{path}")
                {
                    Content = body.Length == 0 ? null : Calls.Json(body),
                };
                request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
                using var answer = await http.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                var isPutOff = IsPutOff(answer, text);
                if (!(isPutOff || IsTaken(errand, answer, text)) || Stopwatch.GetElapsedTime(began) > Patience)
                {
                    return (answer.IsSuccessStatusCode, answer.StatusCode, text);
                }

                PutOff += isPutOff ? 1 : 0;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or ObjectDisposedException)
            {
                SentAgain++;
                Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"no server came back: {gone.Message}");
            }
        }
    }

    private static JsonNode Part(JsonNode at, string name) =>
        (at is JsonArray items ? items[int.Parse(name, CultureInfo.InvariantCulture)] : at[name])!;

    private static string Kept(Errand errand, string text)
    {
        if (errand.Once is not { } once)
        {
            return text;
        }

        var answer = JsonNode.Parse(text)!.AsObject();
        answer.Remove(once);
        return answer.ToJsonString();
    }

    /// <summary>In words that a program understands, and with when to come again.</summary>
    private static bool IsPutOff(HttpResponseMessage answer, string text) =>
        answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null }
        && text.Contains("\"storage.unavailable\"", StringComparison.Ordinal);

    private static bool IsTaken(Errand errand, HttpResponseMessage answer, string text) =>
        errand.Waits is { } code && answer.StatusCode == HttpStatusCode.Conflict && text.Contains($"\"{code}\"", StringComparison.Ordinal);

    public string Filled(string path) =>
        names.Aggregate(path, (at, name) => at.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));

    [GeneratedRegex(
        "[0-9a-f]{32}|20[0-9]{2}-[0-9]{4,}|20[0-9-]{8}T[0-9:.]+(Z|[+-][0-9:]+)|\"traceId\":\"[^\"]*\"|/svar/[^\"]+",
        RegexOptions.None,
        5000
    )]
    private static partial Regex Own();
}
