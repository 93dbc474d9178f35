using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.Demo;

/// <summary>Plays a demo municipality's script (<c>0183.json</c>): a list of families, each a list of calls to the API, in the words of the API's contract.
/// <c>today-12</c> is the workday at or before the day twelve days ago, <c>today+3</c> the one at or after, <c>today-40m</c> forty months ago;
/// <c>@pedagogue</c> is a user, <c>$course</c> an id that an earlier call of the family kept.
/// What <c>family</c> does is no call to the API, which has none for it: she sends what is written on the public page, and <see cref="ISelfReferrals"/> says what is checked of it.</summary>
internal sealed partial class DemoScript(
    OwnApi api,
    IServiceScopeFactory scopes,
    DanishClock clock,
    DemoTown town,
    IReadOnlyList<UserId> users
)
{
    private const string Family = "family";
    private readonly DateOnly today = clock.Today;

    private readonly Dictionary<string, Caller> cast = DemoTown
        .Users.Select((user, i) => (user.SignIn, Caller: new Caller(users[i], town.Names[i], town.Code, user.Role)))
        .ToDictionary(u => u.SignIn, u => u.Caller, StringComparer.Ordinal);

    /// <summary>The first call of every family in order, so that numbers follow the script; then the families side by side, who share the disk's flushes.</summary>
    public async Task Play()
    {
        await Import();
        var families = Read().Select(calls => new Scene(calls, Known())).ToList();
        foreach (var family in families)
        {
            await Do(family.Calls[0], family.Kept);
        }

        await Task.WhenAll(families.Select(Finish));
    }

    /// <summary>What came before, as a municipality brings it along, where the town has any: <c>0183-history.csv</c>, its days written as in the script.</summary>
    private async Task Import()
    {
        using var file = typeof(DemoScript).Assembly.GetManifestResourceStream(typeof(DemoScript), $"{town.Code}-history.csv");
        if (file is not null)
        {
            using var text = new StreamReader(file);
            var table = DayInTable().Replace(await text.ReadToEndAsync(), day => Filled(day.Value, []));
            await api.Call(cast["lead"], "POST", "/imports/courses", Encoding.UTF8.GetBytes(table), "text/csv");
        }
    }

    /// <summary>What a family's calls know from the start: <c>$year</c> is the one that it is, with <c>$lastYear</c> and <c>$nextYear</c> beside it.</summary>
    private Dictionary<string, string> Known() =>
        new(StringComparer.Ordinal)
        {
            ["lastYear"] = Written(today.Year - 1),
            ["year"] = Written(today.Year),
            ["nextYear"] = Written(today.Year + 1),
        };

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);

    private async Task Finish(Scene family)
    {
        foreach (var call in family.Calls.Skip(1))
        {
            await Do(call, family.Kept);
        }
    }

    private async Task Do(ScriptedCall call, Dictionary<string, string> kept)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(Filled(call.Send, kept));
        if (call.As == Family)
        {
            await Send(body);
            return;
        }

        var path = Name().Replace(call.Path, m => kept[m.Groups[1].Value]);
        var answer = await api.Call(cast[call.As], call.Method, path, body);
        if (call.Keep is { } name)
        {
            kept[name] = answer.GetProperty(answer.TryGetProperty("id", out _) ? "id" : "courseId").GetString()!;
        }
    }

    private async Task Send(byte[] words)
    {
        await using var scope = scopes.CreateAsyncScope();
        var families = scope.ServiceProvider.GetRequiredService<ISelfReferrals>();
        var sent = await families.Send(town.Code, JsonSerializer.Deserialize<JsonElement>(words), CancellationToken.None);
        if (sent.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"Self-referral: {refusal.Code}");
        }
    }

    private JsonNode? Filled(JsonNode? node, Dictionary<string, string> kept) =>
        node switch
        {
            JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Filled(f.Value, kept)))),
            JsonArray items => new JsonArray([.. items.Select(i => Filled(i, kept))]),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Filled(text, kept)),
            _ => node?.DeepClone(),
        };

    private string Filled(string text, Dictionary<string, string> kept) =>
        text.StartsWith('@') ? cast[text[1..]].Id.ToString()
        : text.StartsWith('$') ? kept[text[1..]]
        : Day().Match(text) is { Success: true } day ? DayOf(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : text;

    private DateOnly DayOf(Match day)
    {
        var away = day.Groups[1].Length == 0 ? 0 : int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture);
        return day.Groups[2].Length > 0 ? today.AddMonths(away) : Workday(today.AddDays(away), away > 0 ? 1 : -1);
    }

    private static DateOnly Workday(DateOnly day, int step)
    {
        while (!DanishHolidays.IsWorkday(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }

    private List<List<ScriptedCall>> Read()
    {
        using var script =
            typeof(DemoScript).Assembly.GetManifestResourceStream(typeof(DemoScript), $"{town.Code}.json")
            ?? throw new InvalidOperationException($"{town.Code}.json is not embedded");
        return JsonSerializer.Deserialize<List<List<ScriptedCall>>>(script, JsonSerializerOptions.Web)!;
    }

    [GeneratedRegex(@"^today([+-]\d+)?(m)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"today([+-]\d+)?(m)?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayInTable();

    [GeneratedRegex(@"\$(\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    private sealed record Scene(List<ScriptedCall> Calls, Dictionary<string, string> Kept);

    /// <param name="Do">Method and path: <c>POST /referrals</c>.</param>
    /// <param name="Keep">The name under which the answer's id is kept.</param>
    private sealed record ScriptedCall(string As, string Do, JsonNode? Send, string? Keep)
    {
        public string Method => Do.Split(' ')[0];
        public string Path => Do.Split(' ')[1];
    }
}
